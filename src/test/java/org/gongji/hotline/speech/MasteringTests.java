package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gongji.hotline.speech.Tones.joined;
import static org.gongji.hotline.speech.Tones.silence;
import static org.gongji.hotline.speech.Tones.tone;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MasteringTests {

    @Test
    void ten_milliseconds_stay_before_the_sound_and_thirty_after_it() {
        var take = joined(silence(8000, 0.4), tone(8000, 1, 0.3), silence(8000, 0.7));

        var clip = Mastering.master(take);

        assertThat(clip.length()).isEqualTo(Duration.ofMillis(1040));
        assertThat(Strength.of(clip).first()).isEqualTo(80);
    }

    @Test
    void a_soft_and_a_loud_take_come_out_equally_loud() {
        var soft = Strength.of(Mastering.master(tone(8000, 1, 0.01)));
        var loud = Strength.of(Mastering.master(tone(8000, 1, 0.9)));

        assertThat(soft.speech()).isCloseTo(-21, within(0.1));
        assertThat(loud.speech()).isCloseTo(-21, within(0.1));
    }

    @Test
    void a_take_with_sharp_peaks_stays_softer_rather_than_too_strong() {
        var speech = tone(8000, 1, 0.05).samples();
        speech[4000] = 0.9f;

        var strength = Strength.of(Mastering.master(new Recording(8000, speech)));

        assertThat(strength.peak()).isCloseTo(-3.5, within(0.01));
    }

    @Test
    void a_clip_begins_and_ends_without_a_click() {
        var samples = Mastering.master(tone(8000, 1, 0.5)).samples();

        assertThat(samples[0]).isCloseTo(0, within(0.001f));
        assertThat(samples[1]).isCloseTo(0, within(0.002f));
        assertThat(samples[samples.length - 1]).isCloseTo(0, within(0.001f));
    }

    @Test
    void every_take_becomes_8_kHz() {
        var clip = Mastering.master(tone(22_050, 1, 0.5));

        assertThat(clip.hertz()).isEqualTo(8000);
        assertThat(clip.length().toMillis()).isBetween(995L, 1005L);
    }

    @Test
    void a_silent_take_is_refused() {
        var silent = silence(22_050, 1);

        assertThatThrownBy(() -> Mastering.master(silent)).hasMessage("the take is silent");
    }
}
