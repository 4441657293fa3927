package org.gongji.hotline.speech;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;

/// Invented values, for listening to a sentence outside a call.
final class Examples {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private Examples() {}

    /// `wording` with something in each slot.
    static Prompt.Sentence of(Wording wording) {
        return new Prompt.Sentence(wording.id(), of(wording.slots()));
    }

    private static Map<String, Value> of(Set<String> slots) {
        return slots.stream().collect(Collectors.toMap(Function.identity(), Examples::of));
    }

    private static Value of(String slot) {
        return switch (Filling.of(slot).orElseThrow()) {
            case AMOUNT -> new Value.Amount(123_456);
            case DAY -> new Value.Day(TODAY.minusDays(1), TODAY);
            case CLOCK -> new Value.Clock(LocalTime.of(13, 0));
            case HOURS -> new Value.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0));
            case SPAN -> new Value.Span(Duration.ofMinutes(30));
            case COUNT -> new Value.Count(2, unit(slot));
            case DIGITS -> digits(slot);
            case KEY -> new Value.Key('1');
            case WORD -> new Value.Word(word(slot));
            case SURNAME -> new Value.Surname("王");
        };
    }

    private static Value.Unit unit(String slot) {
        return switch (slot) {
            case "got", "missing" -> Value.Unit.KEY;
            case "nth" -> Value.Unit.MOVEMENT_ORDINAL;
            case "people" -> Value.Unit.PERSON;
            default -> Value.Unit.REQUEST;
        };
    }

    private static Value digits(String slot) {
        return switch (slot) {
            case "code" -> new Value.Digits("407129", Value.Grouping.TASK_CODE);
            case "number" -> new Value.Digits("010-12333", Value.Grouping.PHONE);
            default -> new Value.Digits("4519", Value.Grouping.WHOLE);
        };
    }

    private static String word(String slot) {
        return switch (slot) {
            case "city" -> "city.110000";
            case "relation" -> "relation.daughter";
            default -> "when.today.pm";
        };
    }
}
