package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Checks a new PIN: nothing that somebody who knows the person would try first.
public final class NewPin {

    private NewPin() {}

    /// The first fault of `pin`; empty where it is taken.
    ///
    /// @param before it is the PIN that the person has now
    public static Optional<PinFault> fault(Pin pin, IdNumber id, boolean before) {
        var digits = pin.digits();
        if (steps(digits, 0)) {
            return Optional.of(PinFault.EQUAL_DIGITS);
        }
        if (steps(digits, 1) || steps(digits, 9)) {
            return Optional.of(PinFault.RUNNING_DIGITS);
        }
        if (isBirthDate(digits, id.birthDate())) {
            return Optional.of(PinFault.BIRTH_DATE);
        }
        if (id.digits().replace("X", "").endsWith(digits)) {
            return Optional.of(PinFault.ID_ENDING);
        }
        return before ? Optional.of(PinFault.SAME_AS_BEFORE) : Optional.empty();
    }

    /// Each figure is the one before it plus `step`; after 9 comes 0, as on the keys.
    private static boolean steps(String digits, int step) {
        return IntStream.range(1, digits.length())
                .allMatch(place -> (digits.charAt(place) - digits.charAt(place - 1) + 10) % 10 == step);
    }

    private static boolean isBirthDate(String digits, LocalDate birth) {
        return Stream.of("uuMMdd", "ddMMuu", "MMdduu", "uuuuMM", "MMuuuu")
                .map(DateTimeFormatter::ofPattern)
                .anyMatch(form -> form.format(birth).equals(digits));
    }
}
