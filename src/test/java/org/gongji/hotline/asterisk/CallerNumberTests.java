package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNumberTests {

    @ParameterizedTest
    @CsvSource({
        "13800000001, 13800000001",
        "+8613800000001, 13800000001",
        "008613800000001, 13800000001",
        "8613800000001, 13800000001",
        "013800000001, 13800000001",
        "01065128888, 01065128888",
        "+861065128888, 01065128888",
        "65128888, 65128888",
        "12333, 12333",
        "86512888, 86512888",
    })
    void a_number_of_the_mainland_is_read_in_each_form_a_network_sends(String sent, String digits) {
        assertThat(CallerNumber.read(sent, 0)).contains(new PhoneNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "anonymous",
                "12",
                "+12025550100",
                "0012025550100",
                "+86",
                "1234567890123456",
                "138 0000 0001",
                "138-0000-0001",
                "13800000001\n",
                "13800000001&x",
                "${EXTEN}",
                "１３８００００００１",
                "<13800000001>",
                "++8613800000001"
            })
    void what_is_not_surely_a_number_of_the_mainland_is_nobodys(String sent) {
        assertThat(CallerNumber.read(sent, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 33, 35, 67})
    void a_number_that_its_owner_wants_hidden_is_not_used(int presentation) {
        assertThat(CallerNumber.read("13800000001", presentation)).isEmpty();
    }

    @Test
    void a_number_that_was_screened_by_the_network_may_be_used() {
        assertThat(CallerNumber.read("13800000001", 3)).isPresent();
    }
}
