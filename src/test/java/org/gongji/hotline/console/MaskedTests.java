package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.Test;

class MaskedTests {

    @Test
    void a_mobile_shows_its_ends() {
        assertThat(Masked.phone(new PhoneNumber("13800000001"))).isEqualTo("138****0001");
    }

    @Test
    void a_short_number_shows_its_last_two() {
        assertThat(Masked.phone(new PhoneNumber("12333"))).isEqualTo("***33");
        assertThat(Masked.phone(new PhoneNumber("110"))).isEqualTo("*10");
    }
}
