package org.gongji.hotline.rules;

import java.math.BigDecimal;
import java.util.Optional;

/// An amount in whole fen (1/100 yuan).
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofYuan(String yuan) {
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    /// Reads "1234.56" (at most two decimals); empty where it is no amount of money that fits.
    public static Optional<Money> parse(String yuan) {
        if (!yuan.matches("-?\\d{1,13}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(ofYuan(yuan));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /// The amount in yuan with two decimals.
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /// Masked: a balance stands in no log.
    @Override
    public String toString() {
        return "Money[…]";
    }
}
