package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongji.hotline.speech.Tones.joined;
import static org.gongji.hotline.speech.Tones.silence;
import static org.gongji.hotline.speech.Tones.tone;

import org.junit.jupiter.api.Test;

class StrengthTests {

    @Test
    void a_sine_at_half_scale_peaks_6_dB_down_and_is_9_dB_down_in_the_mean() {
        var strength = Strength.of(tone(8000, 1, 0.5));

        assertThat(strength.peak()).isCloseTo(-6.02, within(0.05));
        assertThat(strength.speech()).isCloseTo(-9.03, within(0.05));
    }

    @Test
    void pauses_do_not_make_speech_weaker() {
        var withPause = joined(tone(8000, 0.5, 0.5), silence(8000, 2), tone(8000, 0.5, 0.5));

        assertThat(Strength.of(withPause).speech()).isCloseTo(-9.03, within(0.05));
    }

    @Test
    void sound_begins_and_ends_where_the_silence_does() {
        var strength = Strength.of(joined(silence(8000, 0.2), tone(8000, 1, 0.5), silence(8000, 0.3)));

        assertThat(strength.first()).isEqualTo(1600);
        assertThat(strength.last()).isEqualTo(9600);
    }

    @Test
    void noise_50_dB_below_the_voice_is_no_sound() {
        var strength = Strength.of(joined(tone(8000, 0.2, 0.0016), tone(8000, 1, 0.5)));

        assertThat(strength.first()).isEqualTo(1600);
    }

    @Test
    void silence_has_no_sound_at_all() {
        assertThat(Strength.of(silence(8000, 1)).last()).isZero();
        assertThat(Strength.of(silence(8000, 0)).last()).isZero();
    }
}
