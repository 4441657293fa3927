package org.gongji.hotline.rules;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A weekly table of spans, each day's in order.
///
/// @param days every day of the week; an empty list is a day off
/// @param workday of a usual workday: also of a weekend day that is worked in exchange
/// @param holiday of a day off by the national calendar
public record Week(Map<DayOfWeek, List<Span>> days, List<Span> workday, List<Span> holiday) {

    public Week {
        var copy = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            copy.put(day, inOrder(days.getOrDefault(day, List.of())));
        }
        days = Map.copyOf(copy);
        workday = inOrder(workday);
        holiday = inOrder(holiday);
        if (days.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a week is open on one day at least");
        }
    }

    /// The same spans from Monday to Friday, none at weekends and on holidays.
    public static Week workdays(List<Span> spans) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            days.put(day, spans);
        }
        return new Week(days, spans, List.of());
    }

    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    private static List<Span> inOrder(List<Span> spans) {
        for (var next = 1; next < spans.size(); next++) {
            var before = spans.get(next - 1);
            if (before.toTheEnd() || before.to().isAfter(spans.get(next).from())) {
                throw new IllegalArgumentException("spans of a day overlap or are out of order: " + spans);
            }
        }
        return List.copyOf(spans);
    }
}
