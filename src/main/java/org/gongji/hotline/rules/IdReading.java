package org.gongji.hotline.rules;

import java.time.DateTimeException;
import java.time.LocalDate;

/// What eighteen keys or characters are as an ID number: its faults in the order in which they are told.
public sealed interface IdReading {

    record Wellformed() implements IdReading {}

    record Faulty(Fault fault) implements IdReading {}

    enum Fault {
        LENGTH,
        CHARACTERS,
        REGION,
        DATE,
        CHECK_DIGIT
    }

    /// Reads `text`: 17 figures and a figure or `X` (upper case). No date of today is needed: see `IdNumber.birthDate`.
    static IdReading of(String text) {
        if (text.length() != 18) {
            return new Faulty(Fault.LENGTH);
        }
        if (!text.matches("\\d{17}[\\dX]")) {
            return new Faulty(Fault.CHARACTERS);
        }
        if (text.charAt(0) == '0' || text.charAt(0) == '9') {
            return new Faulty(Fault.REGION);
        }
        if (!realDate(text)) {
            return new Faulty(Fault.DATE);
        }
        return text.charAt(17) == checkDigit(text) ? new Wellformed() : new Faulty(Fault.CHECK_DIGIT);
    }

    private static boolean realDate(String text) {
        try {
            var year = Integer.parseInt(text, 6, 10, 10);
            LocalDate.of(year, Integer.parseInt(text, 10, 12, 10), Integer.parseInt(text, 12, 14, 10));
            return year >= 1850;
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
