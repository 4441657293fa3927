package org.gongji.hotline.speech;

import java.util.function.Predicate;
import org.gongji.hotline.dialog.Value;

/// How Mandarin says values.
final class Mandarin implements Tongue {

    private final Predicate<String> listed;
    private final MandarinTimes times;

    /// A number with its measure word is one word where the catalogue lists it (`listed`), else two.
    Mandarin(Predicate<String> listed) {
        this.listed = listed;
        this.times = new MandarinTimes(listed);
    }

    @Override
    public Phrase say(Value value) {
        return switch (value) {
            case Value.Amount(var fen) -> MandarinNumbers.amount(fen);
            case Value.Day day -> times.day(day);
            case Value.Clock(var time) -> MandarinTimes.clock(time);
            case Value.Hours hours -> MandarinTimes.hours(hours);
            case Value.Span(var length) -> times.span(length);
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
        return "";
    }

    private Phrase count(int number, Value.Unit unit) {
        return switch (unit) {
            case REQUEST -> counted("count.request", number);
            // people and keys have the same measure word
            case PERSON, KEY -> counted("count.person", number);
            case MOVEMENT -> counted("count.movement", number);
            case TRY -> counted("count.try", number);
            case MOVEMENT_ORDINAL ->
                listed.test("count.nth." + number)
                        ? Phrase.of("count.nth." + number)
                        : Phrase.of("count.nth")
                                .then(MandarinNumbers.cardinal(number))
                                .then("count.movement");
        };
    }

    private Phrase counted(String unit, int number) {
        if (listed.test(unit + "." + number)) {
            return Phrase.of(unit + "." + number);
        }
        return (number == 0 ? Phrase.of("zero") : MandarinNumbers.cardinal(number)).then(unit);
    }
}
