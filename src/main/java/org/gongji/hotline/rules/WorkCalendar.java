package org.gongji.hotline.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The nation's days off and the weekend days that are worked in exchange.
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays) {

    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.contains(day);
    }

    public boolean isMakeUpWorkday(LocalDate day) {
        return makeUpWorkdays.contains(day);
    }

    public boolean isWorkday(LocalDate day) {
        return isMakeUpWorkday(day) || (!isHoliday(day) && !isWeekend(day));
    }

    /// What `day` is, in words: for traces.
    String kind(LocalDate day) {
        if (isMakeUpWorkday(day)) {
            return "worked in exchange";
        }
        if (isHoliday(day)) {
            return "holiday";
        }
        return isWeekend(day) ? "weekend" : "weekday";
    }

    /// The `count`th workday after `day`.
    public LocalDate workdaysAfter(LocalDate day, int count) {
        var reached = day;
        for (var left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkday(reached)) {
                left--;
            }
        }
        return reached;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
