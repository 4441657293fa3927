package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LowEndTests {

    @Test
    void a_third_tone_at_the_end_is_cut_off_with_its_word() {
        assertThat(LowEnd.of("zhe4li5 mei2you3")).contains(new LowEnd("zhe4li5 ", "mei2you3"));
    }

    @Test
    void a_third_tone_before_it_rises() {
        assertThat(LowEnd.of("wu3 jiao3")).contains(new LowEnd("wu2 ", "jiao3"));
        assertThat(LowEnd.of("wu3bai3")).contains(new LowEnd("", "wu2bai3"));
    }

    @Test
    void a_third_tone_before_a_pause_stays() {
        assertThat(LowEnd.of("hao3, you3")).contains(new LowEnd("hao3, ", "you3"));
    }

    @Test
    void any_other_tone_at_the_end_needs_nothing() {
        assertThat(LowEnd.of("wu3 yuan2")).isEmpty();
        assertThat(LowEnd.of("")).isEmpty();
    }

    @Test
    void only_the_last_tone_is_lowered() {
        assertThat(new LowEnd("", "liang2jiao3").lowered("liA35Ntʃ;j'Au214_|")).isEqualTo("liA35Ntʃ;j'Au21");
        assertThat(new LowEnd("", "jing3").lowered("tS;'i214N_|")).isEqualTo("tS;'i21N");
    }
}
