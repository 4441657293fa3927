package org.gongji.hotline.account;

import java.time.LocalDate;
import org.gongji.hotline.rules.Money;

/// One movement on an account.
///
/// @param amount never below zero: the kind tells which way it went
/// @param place where; never spoken for a relative's spending
/// @param cursor where the next page begins
public record Movement(LocalDate date, Kind kind, Money amount, String place, Cursor cursor) {

    public enum Kind {
        CONTRIBUTION,
        SPENDING,
        REFUND,
        FAMILY_SPENDING
    }

    /// The place of a movement in the list of its account.
    public record Cursor(LocalDate date, long number) {}

    /// Masked: what somebody spent where stands in no log.
    @Override
    public String toString() {
        return "Movement[" + kind + "]";
    }
}
