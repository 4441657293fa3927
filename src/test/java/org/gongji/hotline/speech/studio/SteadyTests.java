package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongji.hotline.speech.Tones.tone;

import java.util.Arrays;
import org.gongji.hotline.speech.Recording;
import org.gongji.hotline.speech.Strength;
import org.junit.jupiter.api.Test;

class SteadyTests {

    @Test
    void a_constant_offset_is_gone() {
        var offset = new float[22_050];
        Arrays.fill(offset, 0.2f);

        var steady = Steady.of(new Recording(22_050, offset));

        assertThat(steady.at(22_049)).isCloseTo(0, within(0.0001f));
    }

    @Test
    void a_voice_stays() {
        var steady = Steady.of(tone(22_050, 1, 0.5));

        assertThat(Strength.of(steady).speech()).isCloseTo(-9.03, within(0.1));
    }
}
