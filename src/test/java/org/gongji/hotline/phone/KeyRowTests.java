package org.gongji.hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gongji.hotline.phone.KeyRow.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRowTests {

    @Test
    void a_menu_takes_one_key_and_an_entry_as_many_as_it_needs() {
        var row = new KeyRow("1 123456 2");

        assertThat(row.take(1)).isEqualTo(new Taken.Full("1"));
        assertThat(row.take(6)).isEqualTo(new Taken.Full("123456"));
        assertThat(row.take(1)).isEqualTo(new Taken.Full("2"));
    }

    @Test
    void a_hash_ends_an_entry() {
        assertThat(new KeyRow("12#34").take(18)).isEqualTo(new Taken.Hash("12"));
    }

    @Test
    void a_hash_behind_a_full_entry_meets_the_next_question() {
        var row = new KeyRow("1234#");
        row.take(4);

        assertThat(row.take(1)).isEqualTo(new Taken.Hash(""));
    }

    @Test
    void a_comma_lets_one_wait_run_out() {
        var row = new KeyRow(",1,");

        assertThat(row.take(1)).isEqualTo(new Taken.Waits(""));
        assertThat(row.take(4)).isEqualTo(new Taken.Waits("1"));
    }

    @Test
    void a_caller_without_further_keys_hangs_up() {
        var row = new KeyRow("12");

        assertThat(row.take(4)).isEqualTo(new Taken.HangsUp("12"));
        assertThat(row.take(1)).isEqualTo(new Taken.HangsUp(""));
    }

    @Test
    void keys_that_no_question_took_are_left() {
        var row = new KeyRow("1 2*3");
        row.take(1);

        assertThat(row.left()).isEqualTo("2*3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "1;2", "1\n", "一"})
    void what_is_no_key_is_refused(String keys) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyRow(keys)).withMessageContaining("comma");
    }
}
