package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PronunciationTests {

    @Test
    void stress_and_word_ends_do_not_count() {
        assertThat(sound("S;'iE51n_| ts'ai51_|").soundsLike(sound("S;iE53nts'ai51_|")))
                .isTrue();
    }

    @Test
    void a_neutral_tone_counts_as_any_other() {
        assertThat(sound("tS;iA55l'i21_|").soundsLike(sound("tS;iA55li22_|"))).isTrue();
    }

    @Test
    void a_third_tone_may_stay_low_or_rise() {
        assertThat(sound("mi51m'A35_|").soundsLike(sound("mi51m'A214_|"))).isTrue();
    }

    @Test
    void another_tone_is_another_word() {
        assertThat(sound("S;'i51N_| t'a55n_|").soundsLike(sound("S;'i51N_| t'a51n_|")))
                .isFalse();
    }

    @Test
    void another_sound_is_another_word() {
        assertThat(sound("ts.'ong51_|").soundsLike(sound("ts.h'ong51_|"))).isFalse();
        assertThat(sound("k'u214_|").soundsLike(sound("tS;'iA214_|"))).isFalse();
    }

    private static Pronunciation sound(String phonemes) {
        return Pronunciation.of(phonemes);
    }
}
