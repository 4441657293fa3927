package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordTests {

    @Test
    void a_page_dials_with_a_number_or_without_one() {
        assertThat(PageWord.of("dial 13800000001")).isEqualTo(new PageWord.Dial(Optional.of("13800000001"), false));
        assertThat(PageWord.of("dial withheld elder")).isEqualTo(new PageWord.Dial(Optional.empty(), true));
    }

    @Test
    void a_page_tells_keys_and_how_much_was_played() {
        assertThat(PageWord.of("key *")).isEqualTo(new PageWord.Key('*'));
        assertThat(PageWord.of("played 3 1250")).isEqualTo(new PageWord.Played(3, Duration.ofMillis(1250)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "key A",
                "key 12",
                "played 3",
                "played -1 5",
                "played 3 99999999999999999999",
                "dial",
                "dial 12",
                "dial 1380000\n0001",
                "dial 13800000001 elder elder",
                "bye ",
                "HERE"
            })
    void anything_else_is_nonsense(String line) {
        assertThat(PageWord.of(line)).isEqualTo(new PageWord.Nonsense());
    }

    @Test
    void neither_a_number_nor_a_key_is_in_its_text() {
        assertThat(PageWord.of("dial 13800000001")).hasToString("Dial");
        assertThat(PageWord.of("key 7")).hasToString("Key");
    }
}
