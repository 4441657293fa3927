package org.gongji.hotline.rules;

import java.time.LocalTime;

/// From one time of a day up to another, the latter not included; `to` at midnight is the day's end.
public record Span(LocalTime from, LocalTime to) {

    public Span {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after it begins: " + from + "-" + to);
        }
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && (toTheEnd() || time.isBefore(to));
    }

    boolean endsBy(LocalTime time) {
        return !toTheEnd() && !to.isAfter(time);
    }

    /// True where it lasts until the day is over.
    public boolean toTheEnd() {
        return to.equals(LocalTime.MIDNIGHT);
    }
}
