package org.gongji.hotline.rules;

import java.time.DateTimeException;
import java.time.LocalDate;

/// What eighteen keys or characters are as an ID number: its faults in the order in which they are told.
public sealed interface IdReading {

    record Wellformed() implements IdReading {}

    record Faulty(Fault fault) implements IdReading {}

    /// What is wrong with an ID number.
    enum Fault {
        LENGTH,
        CHARACTERS,
        /// no province begins like this
        REGION,
        /// no real date of birth
        DATE,
        CHECK_DIGIT
    }

    /// Reads `text`: 17 figures and a figure or `X` (upper case), of somebody born by `today`.
    static IdReading of(String text, LocalDate today) {
        if (text.length() != 18) {
            return new Faulty(Fault.LENGTH);
        }
        if (!text.matches("\\d{17}[\\dX]")) {
            return new Faulty(Fault.CHARACTERS);
        }
        if (!Provinces.contains(text.substring(0, 2))) {
            return new Faulty(Fault.REGION);
        }
        if (!birthDate(text, today)) {
            return new Faulty(Fault.DATE);
        }
        return text.charAt(17) == checkDigit(text) ? new Wellformed() : new Faulty(Fault.CHECK_DIGIT);
    }

    /// Reads `text` without a date of today: whoever it names may not be born yet.
    static IdReading of(String text) {
        return of(text, LocalDate.MAX);
    }

    /// A real day, not after `today`, and not so long ago that nobody lives who was born on it.
    private static boolean birthDate(String text, LocalDate today) {
        try {
            var year = Integer.parseInt(text, 6, 10, 10);
            var birth = LocalDate.of(year, Integer.parseInt(text, 10, 12, 10), Integer.parseInt(text, 12, 14, 10));
            return year >= 1850 && !birth.isAfter(today);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// ISO 7064 MOD 11-2 over the first 17 figures.
    private static char checkDigit(String text) {
        var sum = 0;
        for (var place = 0; place < 17; place++) {
            sum += (text.charAt(place) - '0') * ((1 << (17 - place)) % 11);
        }
        return "10X98765432".charAt(sum % 11);
    }
}
