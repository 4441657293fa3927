package org.gongji.hotline.console;

/// What a client may do.
public enum Scope {
    /// list, search and read calls
    CALLS,
    /// read the call of a ticket
    TICKETS,
    /// unlock a person who has been seen at a window
    UNLOCK,
    /// file, read and withdraw requests for family sharing
    REQUESTS,
    /// ask what would be decided, without filing anything
    DECISIONS,
    /// take out which sharings are confirmed and ended
    SHARINGS,
    /// see and replay events that the core system did not take
    EVENTS,
    /// see who is called back
    CALLBACKS,
    /// pause the call-backs, stop them and let them go on
    CALLBACK_SWITCH;

    /// Its name among Spring Security's authorities.
    String authority() {
        return "SCOPE_" + name();
    }
}
