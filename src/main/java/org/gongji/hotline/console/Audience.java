package org.gongji.hotline.console;

import java.util.EnumSet;
import java.util.Set;

/// Whom a page is for.
enum Audience {
    EVERYBODY,
    HALF_IN,
    /// who phones from a browser: in the demo everybody, else whoever is signed in
    CALLERS,
    /// everybody who is signed in
    STAFF,
    /// those who may read calls, with numbers masked
    READERS,
    /// those who stop what the hotline does by itself, and let it go on
    STEERERS,
    SUPERVISORS,
    AUDITORS,
    ADMINS;

    Set<Visitor> visitors(boolean demo) {
        return switch (this) {
            case EVERYBODY -> EnumSet.allOf(Visitor.class);
            case HALF_IN -> EnumSet.of(Visitor.HALF_IN);
            case CALLERS -> (demo ? EVERYBODY : STAFF).visitors(demo);
            case STAFF -> EnumSet.of(Visitor.SUPERVISOR, Visitor.AUDITOR, Visitor.ADMIN);
            case READERS -> EnumSet.of(Visitor.SUPERVISOR, Visitor.AUDITOR);
            case STEERERS -> EnumSet.of(Visitor.SUPERVISOR, Visitor.ADMIN);
            case SUPERVISORS -> EnumSet.of(Visitor.SUPERVISOR);
            case AUDITORS -> EnumSet.of(Visitor.AUDITOR);
            case ADMINS -> EnumSet.of(Visitor.ADMIN);
        };
    }
}
