package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "1234.56, 123456",
        "0.00, 0",
        "0.01, 1",
        "5, 500",
        "5.5, 550",
        "-0.01, -1",
        "9999999999999.99, 999999999999999"
    })
    void yuan_are_read_as_fen(String yuan, long fen) {
        assertThat(Money.parse(yuan)).contains(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,234.56", "1234.567", ".5", "5.", "1e3", " 1", "+1", "¥5", "12345678901234"})
    void what_is_no_amount_is_not_read(String yuan) {
        assertThat(Money.parse(yuan)).isEmpty();
    }

    @Test
    void yuan_are_given_with_two_decimals() {
        assertThat(new Money(550).yuan()).hasToString("5.50");
    }

    @Test
    void amounts_are_added_and_taken_away() {
        assertThat(Money.ofYuan("1000.00").plus(Money.ofYuan("234.56"))).isEqualTo(new Money(123456));
        assertThat(Money.ofYuan("1.00").minus(Money.ofYuan("2.50"))).isEqualTo(new Money(-150));
    }

    @Test
    void a_sum_that_does_not_fit_is_no_amount() {
        var most = new Money(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nothing_and_less_than_nothing_are_told_apart() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(new Money(1).isZero()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(new Money(-1).isNegative()).isTrue();
    }

    @Test
    void amounts_are_ordered() {
        assertThat(new Money(1)).isLessThan(new Money(2)).isGreaterThan(new Money(0));
        assertThat(new Money(1)).isEqualByComparingTo(new Money(1));
    }

    @Test
    void it_stands_in_no_log() {
        assertThat(new Money(123456)).hasToString("Money[…]");
    }
}
