package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.time.Period;

/// An 18-digit resident ID number whose form is right (GB 11643-1999): region, birth date, sex, check digit.
public record IdNumber(String digits) {

    public enum Sex {
        MALE,
        FEMALE
    }

    public IdNumber {
        if (!(IdReading.of(digits) instanceof IdReading.Wellformed)) {
            throw new IllegalArgumentException("not a well-formed ID number");
        }
    }

    public LocalDate birthDate() {
        return LocalDate.of(
                Integer.parseInt(digits, 6, 10, 10),
                Integer.parseInt(digits, 10, 12, 10),
                Integer.parseInt(digits, 12, 14, 10));
    }

    /// Full years on `day`.
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    public Sex sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public String lastFour() {
        return digits.substring(14);
    }

    /// Masked: an ID number stands in no log.
    @Override
    public String toString() {
        return "IdNumber[…]";
    }
}
