package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdNumberTests {

    private final IdNumber wang = new IdNumber("11010119550307802X");
    private final IdNumber li = new IdNumber("110101195206153118");

    @Test
    void it_tells_the_birth_date() {
        assertThat(wang.birthDate()).isEqualTo(LocalDate.of(1955, 3, 7));
    }

    @Test
    void a_year_of_age_is_full_on_the_birthday() {
        assertThat(wang.ageOn(LocalDate.of(2020, 3, 6))).isEqualTo(64);
        assertThat(wang.ageOn(LocalDate.of(2020, 3, 7))).isEqualTo(65);
    }

    @Test
    void an_odd_seventeenth_figure_is_a_man_and_an_even_one_a_woman() {
        assertThat(li.sex()).isEqualTo(IdNumber.Sex.MALE);
        assertThat(wang.sex()).isEqualTo(IdNumber.Sex.FEMALE);
    }

    @Test
    void it_tells_its_last_four() {
        assertThat(wang.lastFour()).isEqualTo("802X");
        assertThat(li.lastFour()).isEqualTo("3118");
    }

    @Test
    void a_malformed_one_cannot_be_made_and_is_not_repeated_in_the_message() {
        assertThatThrownBy(() -> new IdNumber("110101195503078020"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a well-formed ID number");
    }

    @Test
    void it_stands_in_no_log() {
        assertThat(wang).hasToString("IdNumber[…]");
    }
}
