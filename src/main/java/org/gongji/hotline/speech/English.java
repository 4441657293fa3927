package org.gongji.hotline.speech;

import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.gongji.hotline.dialog.Value;

/// How English says values.
final class English implements Tongue {

    private static final String[] POWERS = {"", "thousand", "million", "billion"};

    private final Predicate<String> listed;

    English(Predicate<String> listed) {
        this.listed = listed;
    }

    @Override
    public Phrase say(Value value) {
        return switch (value) {
            case Value.Amount(var fen) -> amount(fen);
            case Value.Day day -> day(day);
            case Value.Clock(var time) -> clock(time);
            case Value.Hours(var from, var to) -> clock(from).then("clock.to").then(clock(to));
            case Value.Span(var length) -> span(length);
            case Value.Count(var number, var unit) -> count(number, unit);
            case Value.Digits digits -> Figures.say(digits);
            case Value.Key(var key) -> Phrase.of(Keys.word(key));
            case Value.Word(var id) -> Phrase.of(id);
            case Value.Surname(var name) ->
                Phrase.of(listed.test("surname." + name) ? "surname." + name : "surname.other");
        };
    }

    @Override
    public String between() {
        return " ";
    }

    private static Phrase amount(long fen) {
        var yuan = fen / 100;
        var rest = Math.toIntExact(fen % 100);
        if (yuan == 0 && rest > 0) {
            return Phrase.of("num." + rest, "fen");
        }
        var phrase = cardinal(yuan).then("yuan");
        return rest == 0 ? phrase : phrase.pause(Gap.AFTER_YUAN).then("and", "num." + rest, "fen");
    }

    static Phrase cardinal(long number) {
        if (number < 100) {
            return Phrase.of("num." + number);
        }
        var phrase = Phrase.NOTHING;
        for (var power = POWERS.length - 1; power >= 0; power--) {
            var group = number / Math.round(Math.pow(1000, power)) % 1000;
            if (group > 0) {
                phrase = phrase.then(below1000(group));
                phrase = power == 0 ? phrase : phrase.then(POWERS[power]);
            }
        }
        return phrase;
    }

    private static Phrase below1000(long number) {
        var hundreds = number < 100 ? Phrase.NOTHING : Phrase.of("hundred." + number / 100);
        return number % 100 == 0 ? hundreds : hundreds.then("num." + number % 100);
    }

    private static Phrase day(Value.Day value) {
        var date = value.date();
        var phrase = Phrase.of("month." + date.getMonthValue(), "day." + date.getDayOfMonth());
        return date.getYear() == value.today().getYear()
                ? phrase
                : phrase.pause(Gap.COMMA).then(year(date.getYear()));
    }

    /// Two by two ("twenty twenty six"), but "two thousand eight".
    private static Phrase year(int year) {
        if (year % 1000 < 10) {
            return cardinal(year);
        }
        if (year % 100 == 0) {
            return cardinal(year / 100).then("hundred");
        }
        var century = Phrase.of("num." + year / 100);
        return (year % 100 < 10 ? century.then("clock.oh") : century).then("num." + year % 100);
    }

    private static Phrase clock(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return Phrase.of("clock.noon");
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return Phrase.of("clock.midnight");
        }
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        var phrase = Phrase.of("num." + hour);
        if (time.getMinute() > 0 && time.getMinute() < 10) {
            phrase = phrase.then("clock.oh");
        }
        if (time.getMinute() > 0) {
            phrase = phrase.then("num." + time.getMinute());
        }
        return phrase.then(time.getHour() < 12 ? "clock.am" : "clock.pm");
    }

    /// Up to a day in hours and minutes, above in days; rounded up, because it is told as a wait.
    private static Phrase span(Duration length) {
        var minutes = Math.max(1, length.plusSeconds(59).toMinutes());
        if (minutes == 30) {
            return Phrase.of("span.half-hour");
        }
        if (minutes < 60) {
            return counted("span.minute", minutes);
        }
        if (minutes <= 24 * 60) {
            var hours = counted("span.hour", minutes / 60);
            return minutes % 60 == 0 ? hours : hours.then("and").then(counted("span.minute", minutes % 60));
        }
        var days = (minutes + 24 * 60 - 1) / (24 * 60);
        return days % 365 == 0 ? counted("span.year", days / 365) : counted("span.day", days);
    }

    private static Phrase count(int number, Value.Unit unit) {
        return switch (unit) {
            case REQUEST -> counted("count.request", number);
            case PERSON -> counted("count.person", number);
            case KEY -> counted("count.key", number);
            case MOVEMENT -> counted("count.movement", number);
            case TRY -> counted("count.try", number);
            case MOVEMENT_ORDINAL ->
                number <= 31
                        ? Phrase.of("day." + number)
                        : Phrase.of("count.nth").then(cardinal(number));
        };
    }

    private static Phrase counted(String unit, long number) {
        return cardinal(number).then(number == 1 ? unit + ".one" : unit);
    }
}
