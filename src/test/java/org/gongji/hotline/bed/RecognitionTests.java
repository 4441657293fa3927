package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How the tests of real calls tell one sentence from another, tried on noise instead of words.
class RecognitionTests {

    private static final Heard FIVE = word(5);
    private static final Heard SIX = word(6);
    private static final Heard HUNDRED = word(100);
    private static final Heard YUAN = word(1000);

    @Test
    void finds_a_sentence_in_what_was_said_before_and_after() {
        var heard =
                Heard.joined(List.of(word(1), Heard.silence(4000), FIVE, HUNDRED, YUAN, Heard.silence(900), word(2)));

        var recognition = Recognition.of(Heard.joined(List.of(FIVE, HUNDRED, YUAN)), heard);

        assertThat(recognition.isThere()).isTrue();
        assertThat(recognition.at()).isEqualTo(Duration.ofMillis(400 + 500));
    }

    @Test
    void refuses_a_sentence_in_which_one_word_is_another() {
        var heard = Heard.joined(List.of(word(1), word(2), word(3), SIX, HUNDRED, YUAN, word(4)));

        var recognition = Recognition.of(Heard.joined(List.of(word(1), word(2), word(3), FIVE, HUNDRED, YUAN)), heard);

        assertThat(recognition.whole()).as("most of it is the same").isGreaterThan(0.7);
        assertThat(recognition.isThere()).isFalse();
    }

    @Test
    void refuses_a_sentence_that_was_cut_short() {
        var heard = Heard.joined(List.of(word(1), FIVE, HUNDRED, Heard.silence(4000)));

        assertThat(Recognition.of(Heard.joined(List.of(FIVE, HUNDRED, YUAN)), heard)
                        .isThere())
                .isFalse();
    }

    @Test
    void finds_nothing_in_silence() {
        assertThat(Recognition.of(FIVE, Heard.silence(20_000)).isThere()).isFalse();
    }

    /// 0.4 s of noise, always the same for a number.
    private static Heard word(int number) {
        var random = new Random(number);
        var samples = new short[3200];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (short) (random.nextGaussian() * 3000);
        }
        return new Heard(samples);
    }
}
