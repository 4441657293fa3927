package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// When something is open: a weekly table, other tables for seasons, holidays and make-up workdays.
public record Timetable(Week usual, List<Season> seasons, WorkCalendar calendar) {

    public Timetable {
        seasons = List.copyOf(seasons);
        for (var season : seasons) {
            if (seasons.stream().anyMatch(other -> !other.equals(season) && other.overlaps(season))) {
                throw new IllegalArgumentException("seasons overlap: from " + season.from() + " to " + season.to());
            }
        }
    }

    /// The spans of `day`, in order; empty where it is closed all day.
    public List<Span> spans(LocalDate day) {
        var week = week(day);
        if (calendar.isMakeUpWorkday(day)) {
            return week.workday();
        }
        return calendar.isHoliday(day) ? week.holiday() : week.on(day.getDayOfWeek());
    }

    /// The spans of a usual workday in the season of `day`: what a caller is told as "the hours".
    public List<Span> workdaySpans(LocalDate day) {
        return week(day).workday();
    }

    /// The span that `now` lies in.
    Optional<Span> spanAt(LocalDateTime now) {
        for (var span : spans(now.toLocalDate())) {
            if (span.contains(now.toLocalTime())) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /// The last span of today that is over.
    Optional<Span> spanBefore(LocalDateTime now) {
        return spans(now.toLocalDate()).stream()
                .filter(span -> span.endsBy(now.toLocalTime()))
                .reduce((_, later) -> later);
    }

    /// When the next span begins.
    LocalDateTime next(LocalDateTime now) {
        for (var day = now.toLocalDate(); ; day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var begin = day.atTime(span.from());
                if (begin.isAfter(now)) {
                    return begin;
                }
            }
        }
    }

    private Week week(LocalDate day) {
        for (var season : seasons) {
            if (season.contains(day)) {
                return season.week();
            }
        }
        return usual;
    }
}
