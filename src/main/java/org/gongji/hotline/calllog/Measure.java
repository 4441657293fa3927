package org.gongji.hotline.calllog;

import java.util.Locale;
import org.gongji.hotline.call.CallEvent.Ending;

/// What is counted of calls, by the hour.
public enum Measure {
    CALLS,
    /// how long they were, all together
    SECONDS,
    CAME_IN,
    /// of those that came in: not refused because too many were there
    ANSWERED,
    /// of those that came in
    AT_MENU,
    /// of those that came in: asked who they are
    IDENTIFYING,
    IDENTIFIED,
    /// of those that were answered: ended without a person
    CONTAINED,
    /// of those that came in: with a calling number
    NUMBERED,
    /// the second call of its number within seven days
    SECOND_CALL,
    THIRD_CALL,
    /// the fourth or a later one
    LATER_CALL,
    /// requests that were agreed to, on calls of both kinds
    AGREED,
    DECLINED,
    GOODBYE,
    PERSON,
    HUNG_UP,
    GAVE_UP,
    APOLOGY,
    INTERRUPTED,
    REFUSED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that counts calls which ended like this.
    public static Measure of(Ending ending) {
        return switch (ending) {
            case GOODBYE -> GOODBYE;
            case PERSON -> PERSON;
            case HUNG_UP -> HUNG_UP;
            case GAVE_UP -> GAVE_UP;
            case APOLOGY -> APOLOGY;
            case INTERRUPTED -> INTERRUPTED;
            case REFUSED -> REFUSED;
        };
    }
}
