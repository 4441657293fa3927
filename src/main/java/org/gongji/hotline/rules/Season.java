package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.time.MonthDay;

/// A part of every year with hours of its own, both days included; it may pass New Year.
public record Season(MonthDay from, MonthDay to, Week week) {

    public boolean contains(LocalDate day) {
        return contains(MonthDay.from(day));
    }

    boolean overlaps(Season other) {
        return contains(other.from) || other.contains(from);
    }

    private boolean contains(MonthDay today) {
        var afterFrom = !today.isBefore(from);
        var beforeTo = !today.isAfter(to);
        return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }
}
