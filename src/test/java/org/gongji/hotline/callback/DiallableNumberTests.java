package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiallableNumberTests {

    @ParameterizedTest
    @CsvSource({
        "13800000001, 13800000001",
        "13000000000, 13000000000",
        "19999999999, 19999999999",
        "013800000001, 13800000001",
        "8613800000001, 13800000001",
        "008613800000001, 13800000001",
        "01065128888, 01065128888",
        "861065128888, 01065128888",
        "02161234567, 02161234567",
        "04548765432, 04548765432",
        "075587654321, 075587654321"
    })
    void a_mobile_phone_and_a_land_line_are_dialled_as_the_trunk_takes_them(String written, String dialled) {
        assertThat(DiallableNumber.of(new PhoneNumber(written)))
                .map(DiallableNumber::digits)
                .contains(dialled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"110", "119", "120", "122", "112", "999", "12333", "12393", "96110", "10086", "95588", "114"})
    void no_emergency_and_no_short_number_passes(String number) {
        assertThat(DiallableNumber.of(new PhoneNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4008123123", "8008203040", "16812345", "1681234567", "16888888888", "95013123456", "01096110"})
    void no_premium_no_shared_cost_and_no_service_number_passes(String number) {
        assertThat(DiallableNumber.of(new PhoneNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0012125551212",
                "00852212345678",
                "0085221234567",
                "00886221234567",
                "0090012345678",
                "12125551212"
            })
    void nothing_abroad_passes(String number) {
        assertThat(DiallableNumber.of(new PhoneNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380000000",
                "138000000011",
                "12800000001",
                "11800000001",
                "65128888",
                "0106512888",
                "010651288881",
                "01015128888",
                "0001380000001"
            })
    void one_figure_too_few_or_too_many_or_a_wrong_first_one_does_not_pass(String number) {
        assertThat(DiallableNumber.of(new PhoneNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795113800000", "179511380000000", "1790913800000"})
    void a_code_that_chooses_a_carrier_does_not_pass(String number) {
        assertThat(DiallableNumber.of(new PhoneNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "13800000001&", "13800000001,", "110", "+8613800000001", "8613800000001", "1380000000①"})
    void nobody_makes_one_past_the_gate(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiallableNumber(digits))
                .withMessage("a number that may not be dialled");
    }

    @Test
    void a_log_shows_the_last_two_figures() {
        assertThat(new DiallableNumber("13800000001")).hasToString("DiallableNumber[…01]");
    }
}
