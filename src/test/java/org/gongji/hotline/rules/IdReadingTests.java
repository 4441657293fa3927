package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongji.hotline.rules.IdReading.Fault;
import org.gongji.hotline.rules.IdReading.Faulty;
import org.gongji.hotline.rules.IdReading.Wellformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010119550307802X",
                "110101195206153118",
                "110101198409214519",
                "110101198611302627",
                "370102197812123318",
                "370102201308054420"
            })
    void a_right_number_is_well_formed(String text) {
        assertThat(IdReading.of(text, TODAY)).isEqualTo(new Wellformed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110101550307802", "11010119550307802", "11010119550307802X1"})
    void any_other_length_than_eighteen_is_a_fault_of_the_length(String text) {
        assertThat(IdReading.of(text, TODAY)).isEqualTo(new Faulty(Fault.LENGTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010119550307802x", "1101011955030X8020", "11010119550307802*", "１10101195503078020"})
    void anything_but_figures_and_a_last_X_is_a_fault_of_the_characters(String text) {
        assertThat(IdReading.of(text, TODAY)).isEqualTo(new Faulty(Fault.CHARACTERS));
    }

    @ParameterizedTest
    @CsvSource({"10, 16", "20, 24", "30, 38", "40, 47", "55, 60", "66, 70", "80, 84", "00, 99"})
    void a_province_that_does_not_exist_is_a_fault_of_the_region(String one, String other) {
        assertThat(IdReading.of(one + "010119550307802X", TODAY)).isEqualTo(new Faulty(Fault.REGION));
        assertThat(IdReading.of(other + "010119550307802X", TODAY)).isEqualTo(new Faulty(Fault.REGION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
                "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
                "83"
            })
    void every_province_is_known(String province) {
        assertThat(IdReading.of(province + "0101195513078020", TODAY)).isEqualTo(new Faulty(Fault.DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19551307", "19550007", "19550300", "19550332", "19550230", "19000229", "18491231"})
    void a_day_that_never_was_is_a_fault_of_the_date(String birth) {
        assertThat(IdReading.of("110101" + birth + "8020", TODAY)).isEqualTo(new Faulty(Fault.DATE));
    }

    @Test
    void the_first_day_of_1850_is_a_day_of_birth() {
        assertThat(IdReading.of("110101185001018020", TODAY)).isEqualTo(new Faulty(Fault.CHECK_DIGIT));
    }

    @Test
    void somebody_born_today_may_call_and_somebody_born_tomorrow_may_not() {
        var born = LocalDate.of(1955, 3, 7);

        assertThat(IdReading.of("11010119550307802X", born)).isEqualTo(new Wellformed());
        assertThat(IdReading.of("11010119550307802X", born.minusDays(1))).isEqualTo(new Faulty(Fault.DATE));
    }

    @Test
    void without_a_date_of_today_nobody_is_too_young() {
        assertThat(IdReading.of("110101955003078020")).isEqualTo(new Faulty(Fault.CHECK_DIGIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101195503078020", "110101195206153119", "110101195206153181", "11010119520615311X"})
    void one_wrong_or_two_swapped_figures_are_a_fault_of_the_check_digit(String text) {
        assertThat(IdReading.of(text, TODAY)).isEqualTo(new Faulty(Fault.CHECK_DIGIT));
    }
}
