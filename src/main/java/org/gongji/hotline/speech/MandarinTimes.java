package org.gongji.hotline.speech;

import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.gongji.hotline.dialog.Value;

/// Dates, times of day and lengths of time in Mandarin.
final class MandarinTimes {

    private final Predicate<String> listed;

    MandarinTimes(Predicate<String> listed) {
        this.listed = listed;
    }

    Phrase day(Value.Day value) {
        var date = value.date();
        var year = date.getYear() == value.today().getYear() ? Phrase.NOTHING : year(date.getYear());
        return year.then("month." + date.getMonthValue(), "day." + date.getDayOfMonth());
    }

    /// Figure by figure, 一 for 1.
    private Phrase year(int year) {
        if (listed.test("year." + year)) {
            return Phrase.of("year." + year);
        }
        var phrase = Phrase.NOTHING;
        for (var figure : Integer.toString(year).toCharArray()) {
            phrase = phrase.then(figure == '0' ? "zero" : "num." + figure);
        }
        return phrase.then("year");
    }

    static Phrase clock(LocalTime time) {
        return Phrase.of(partOfDay(time)).then(oClock(time));
    }

    /// The part of the day is said again only where it changes; a morning lasts until twelve.
    static Phrase hours(Value.Hours value) {
        var from = clock(value.from()).then("clock.to");
        var sameHalf = partOfDay(value.from()).equals(partOfDay(value.to()))
                || (value.from().isBefore(LocalTime.NOON) && value.to().equals(LocalTime.NOON));
        if (value.to().equals(LocalTime.MIDNIGHT)) {
            return from.then("clock.evening", "clock.12");
        }
        return from.then(sameHalf ? oClock(value.to()) : clock(value.to()));
    }

    private static String partOfDay(LocalTime time) {
        var hour = time.getHour();
        return hour < 6
                ? "clock.night"
                : hour < 12 ? "clock.am" : hour < 13 ? "clock.noon" : hour < 18 ? "clock.pm" : "clock.evening";
    }

    private static Phrase oClock(LocalTime time) {
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        var minute = time.getMinute();
        var phrase = Phrase.of("clock." + hour);
        if (minute == 0) {
            return phrase;
        }
        if (minute == 30) {
            return phrase.then("clock.half");
        }
        if (minute % 5 == 0) {
            return phrase.then("minute." + (minute < 10 ? "0" : "") + minute);
        }
        return (minute < 10 ? phrase.then("zero") : phrase).then("num." + minute, "minute");
    }

    /// Up to a day in hours and minutes, above in days; rounded up, because it is told as a wait.
    Phrase span(Duration length) {
        var minutes = Math.max(1, length.plusSeconds(59).toMinutes());
        if (minutes == 30) {
            return Phrase.of("span.half-hour");
        }
        if (minutes < 60) {
            return counted("span.minute", minutes);
        }
        if (minutes <= 24 * 60) {
            return hoursAndMinutes(minutes / 60, minutes % 60);
        }
        var days = (minutes + 24 * 60 - 1) / (24 * 60);
        return days % 365 == 0 ? years(days / 365) : counted("span.day", days);
    }

    private Phrase hoursAndMinutes(long hours, long minutes) {
        var phrase = counted("span.hour", hours);
        if (minutes == 0) {
            return phrase;
        }
        return (minutes < 10 ? phrase.then("zero") : phrase).then(counted("span.minute", minutes));
    }

    private Phrase years(long years) {
        return listed.test("span.year." + years)
                ? Phrase.of("span.year." + years)
                : MandarinNumbers.cardinal(years).then("year");
    }

    private Phrase counted(String unit, long number) {
        return listed.test(unit + "." + number)
                ? Phrase.of(unit + "." + number)
                : MandarinNumbers.cardinal(number).then(unit);
    }
}
