package org.gongji.hotline.region;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.gongji.hotline.rules.Season;
import org.gongji.hotline.rules.Span;
import org.gongji.hotline.rules.Timetable;
import org.gongji.hotline.rules.Week;
import org.gongji.hotline.rules.WorkCalendar;

/// Reads opening hours.
final class Hours {

    private Hours() {}

    static Timetable read(Written written, WorkCalendar calendar) {
        var fields = written.fields(
                "workdays",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "holidays",
                "seasons");
        var usual = week(fields);
        var seasons = fields.list("seasons").stream().map(Hours::season).toList();
        return written.checked(() -> new Timetable(usual, seasons, calendar));
    }

    private static Season season(Written written) {
        var fields = written.fields(
                "from",
                "to",
                "workdays",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "holidays");
        return new Season(monthDay(fields.needed("from")), monthDay(fields.needed("to")), week(fields));
    }

    private static Week week(Fields fields) {
        var workdays = spans(fields.needed("workdays").list());
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var key = day.name().toLowerCase(Locale.ROOT);
            var weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
            days.put(day, fields.possible(key).isPresent() || weekend ? spans(fields.list(key)) : workdays);
        }
        return fields.whole().checked(() -> new Week(days, workdays, spans(fields.list("holidays"))));
    }

    private static List<Span> spans(List<Written> written) {
        return written.stream().map(Hours::span).toList();
    }

    private static Span span(Written written) {
        if (!written.text().matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
            throw written.refuse("\"" + written.text() + "\" is no span of hours. Write it like 09:00-12:00.");
        }
        var from = time(written, written.text().substring(0, 5));
        var to = written.text().substring(6);
        return written.checked(() -> new Span(from, to.equals("24:00") ? LocalTime.MIDNIGHT : time(written, to)));
    }

    private static LocalTime time(Written written, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException _) {
            throw written.refuse("\"" + text + "\" is no time of day.");
        }
    }

    private static MonthDay monthDay(Written written) {
        try {
            return MonthDay.parse("--" + written.text());
        } catch (DateTimeParseException _) {
            throw written.refuse("\"" + written.text() + "\" is no day of the year. Write it like 05-01.");
        }
    }
}
