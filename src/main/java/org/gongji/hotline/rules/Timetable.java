package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

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

    /// Whether it is open at `now`, local time of the region, or when next.
    public Opening at(LocalDateTime now) {
        return Opening.at(now, this);
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

    private Week week(LocalDate day) {
        return seasons.stream()
                .filter(season -> season.contains(day))
                .findFirst()
                .map(Season::week)
                .orElse(usual);
    }
}
