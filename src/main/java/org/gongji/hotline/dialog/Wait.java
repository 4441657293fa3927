package org.gongji.hotline.dialog;

import java.time.Duration;

/// What the caller is waited for: it decides how long.
public enum Wait {
    MENU(seconds(8), seconds(15), seconds(8), seconds(15)),
    /// yes or no on a request, its terms, a refusal, an ending
    DECISION(seconds(15), seconds(20), seconds(15), seconds(20)),
    /// an ID, a card number, a PIN, a code
    ENTRY(seconds(15), seconds(20), seconds(6), seconds(10));

    private final Duration first;
    private final Duration elderFirst;
    private final Duration between;
    private final Duration elderBetween;

    Wait(Duration first, Duration elderFirst, Duration between, Duration elderBetween) {
        this.first = first;
        this.elderFirst = elderFirst;
        this.between = between;
        this.elderBetween = elderBetween;
    }

    /// Silence before the first key; what is spoken meanwhile is not counted.
    public Duration first(Pace pace) {
        return pace == Pace.ELDER ? elderFirst : first;
    }

    /// Silence between two keys.
    public Duration between(Pace pace) {
        return pace == Pace.ELDER ? elderBetween : between;
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
