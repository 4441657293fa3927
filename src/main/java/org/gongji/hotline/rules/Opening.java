package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// Whether something is open at a moment, or when next.
public sealed interface Opening {

    /// Open now.
    ///
    /// @param until when this span ends, as a time of today; midnight is the day's end
    record Open(LocalTime until) implements Opening {}

    record Closed(LocalDateTime next, When when) implements Opening {}

    /// When it opens next, as it is told to a caller.
    enum When {
        /// today, and it is the noon break
        LUNCH,
        TODAY,
        TOMORROW,
        ANOTHER_DAY
    }

    static Opening at(LocalDateTime now, Timetable timetable) {
        var today = timetable.spans(now.toLocalDate());
        for (var span : today) {
            if (span.contains(now.toLocalTime())) {
                return new Open(span.to());
            }
        }
        var next = Stream.iterate(now.toLocalDate(), day -> day.plusDays(1))
                .flatMap(day -> timetable.spans(day).stream().map(span -> day.atTime(span.from())))
                .filter(begin -> begin.isAfter(now))
                .findFirst()
                .orElseThrow();
        return new Closed(next, when(now, next, today));
    }

    private static When when(LocalDateTime now, LocalDateTime next, List<Span> today) {
        LocalDate day = now.toLocalDate();
        if (next.toLocalDate().equals(day)) {
            return atNoon(now.toLocalTime(), today) ? When.LUNCH : When.TODAY;
        }
        return next.toLocalDate().equals(day.plusDays(1)) ? When.TOMORROW : When.ANOTHER_DAY;
    }

    /// A break is the noon break where the span before it ends between 11:00 and 14:00.
    private static boolean atNoon(LocalTime now, List<Span> today) {
        return today.stream()
                .map(Span::to)
                .filter(end -> !end.isAfter(now))
                .reduce((_, later) -> later)
                .filter(end -> !end.isBefore(LocalTime.of(11, 0)) && !end.isAfter(LocalTime.of(14, 0)))
                .isPresent();
    }
}
