package org.gongji.hotline.account;

import org.gongji.hotline.rules.IdNumber;

/// Who a caller says to be.
public sealed interface Claim {

    record ById(IdNumber id) implements Claim {}

    /// By the figures of a card number, its letters left out as on a keypad.
    record ByCard(String digits) implements Claim {
        public ByCard {
            if (!digits.matches("\\d{4,19}")) {
                throw new IllegalArgumentException("a card number has 4 to 19 figures");
            }
        }

        /// Masked: a card number stands in no log.
        @Override
        public String toString() {
            return "ByCard[…]";
        }
    }

    /// By the last four of the ID (`X` upper case); good only from a number on file.
    record ByLastFour(String lastFour) implements Claim {
        public ByLastFour {
            if (!lastFour.matches("\\d{3}[\\dX]")) {
                throw new IllegalArgumentException("three figures and a figure or X");
            }
        }

        /// Masked: no part of an ID stands in a log.
        @Override
        public String toString() {
            return "ByLastFour[…]";
        }
    }
}
