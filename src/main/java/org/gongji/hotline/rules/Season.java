package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.time.MonthDay;

/// A part of every year with hours of its own, both days included; it may pass New Year.
public record Season(MonthDay from, MonthDay to, Week week) {

    public boolean contains(LocalDate day) {
        var today = MonthDay.from(day);
        var afterFrom = !today.isBefore(from);
        var beforeTo = !today.isAfter(to);
        return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }
}
