package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongji.hotline.rules.CardMask.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardMaskTests {

    private final CardMask usual = new CardMask("A99999999");
    private final CardMask nineteen = new CardMask("9999999999999999999");

    @Test
    void letters_are_not_keyed() {
        assertThat(usual.figures()).isEqualTo(8);
        assertThat(new CardMask("AA9A9999").figures()).isEqualTo(5);
        assertThat(nineteen.figures()).isEqualTo(19);
    }

    @Test
    void as_many_figures_as_the_card_has_are_a_card_number() {
        assertThat(usual.fit("10000001")).isEqualTo(Fit.CARD);
        assertThat(nineteen.fit("6217000000000000001")).isEqualTo(Fit.CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1000000", "100000011", "110101195503078", "110101195503078020", "1000000*", "1000000X"})
    void anything_else_is_none(String keyed) {
        assertThat(usual.fit(keyed)).isEqualTo(Fit.NO);
    }

    @Test
    void eighteen_figures_that_are_no_id_go_on_where_a_card_has_nineteen() {
        assertThat(nineteen.fit("621700000000000000")).isEqualTo(Fit.GOES_ON);
        assertThat(nineteen.fit("62170000000000000")).isEqualTo(Fit.NO);
        assertThat(nineteen.fit("62170000000000000012")).isEqualTo(Fit.NO);
    }

    @Test
    void eighteen_figures_that_are_no_id_are_the_card_where_it_has_eighteen() {
        assertThat(new CardMask("999999999999999999").fit("621700000000000000")).isEqualTo(Fit.CARD);
    }

    @Test
    void a_card_number_in_full_has_letters_where_the_mask_has_them() {
        assertThat(usual.matches("A10000001")).isTrue();
        assertThat(usual.matches("110000001")).isFalse();
        assertThat(usual.matches("a10000001")).isFalse();
        assertThat(usual.matches("A1000000")).isFalse();
        assertThat(usual.matches("A1000000B")).isFalse();
    }

    @Test
    void what_is_keyed_of_a_card_number_is_its_figures() {
        assertThat(CardMask.keyed("A10000001")).isEqualTo("10000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A999999", "99999999999999999999", "B99999999", "a99999999", "A9999 999"})
    void a_mask_is_eight_to_nineteen_of_A_and_9(String mask) {
        assertThatThrownBy(() -> new CardMask(mask))
                .isInstanceOf(Contradiction.class)
                .hasMessage("cardNumber: is 8 to 19 of A (a letter) and 9 (a figure), such as A99999999");
    }

    @Test
    void a_mask_has_four_figures_at_least() {
        assertThat(new CardMask("AAAA9999").figures()).isEqualTo(4);
        assertThatThrownBy(() -> new CardMask("AAAAA999"))
                .hasMessage("cardNumber: has four figures or more, for the keypad");
    }
}
