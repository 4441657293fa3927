package org.gongji.hotline.speech;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.dialog.Value;

/// What may fill a slot, by the slot's name.
enum Filling {
    AMOUNT(Value.Amount.class, "amount"),
    DAY(Value.Day.class, "day"),
    CLOCK(Value.Clock.class, "time"),
    HOURS(Value.Hours.class, "hours"),
    SPAN(Value.Span.class, "span"),
    COUNT(Value.Count.class, "count", "nth", "got", "missing", "people"),
    DIGITS(Value.Digits.class, "digits", "last4", "number", "code"),
    KEY(Value.Key.class, "key"),
    WORD(Value.Word.class, "city", "relation", "halfday"),
    SURNAME(Value.Surname.class, "surname");

    private final Class<? extends Value> type;

    @SuppressWarnings("ImmutableEnumChecker") // a set made by Set.of
    private final Set<String> slots;

    Filling(Class<? extends Value> type, String... slots) {
        this.type = type;
        this.slots = Set.of(slots);
    }

    static Optional<Filling> of(String slot) {
        return Arrays.stream(values())
                .filter(filling -> filling.slots.contains(slot))
                .findFirst();
    }

    boolean takes(Value value) {
        return type.isInstance(value);
    }
}
