package org.gongji.hotline.console;

/// What a client may do.
public enum Scope {
    /// list, search and read calls
    CALLS,
    /// read the call of a ticket
    TICKETS,
    /// unlock a person who has been seen at a window
    UNLOCK;

    /// Its name among Spring Security's authorities.
    String authority() {
        return "SCOPE_" + name();
    }
}
