package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplerTests {

    @Test
    void a_tone_of_the_voice_keeps_its_strength() {
        var tone = tone(1000, 22_050);

        var resampled = new Resampler(22_050, 8000).resample(tone);

        assertThat(strength(resampled)).isCloseTo(0.5, within(0.005));
    }

    @Test
    void the_highest_tone_a_telephone_passes_keeps_its_strength() {
        var resampled = new Resampler(16_000, 8000).resample(tone(3400, 16_000));

        assertThat(strength(resampled)).isCloseTo(0.5, within(0.005));
    }

    @Test
    void a_tone_above_the_new_band_is_gone_instead_of_folding_back() {
        var resampled = new Resampler(24_000, 8000).resample(tone(6000, 24_000));

        assertThat(strength(resampled)).isLessThan(0.0005);
    }

    @Test
    void a_tone_keeps_its_pitch() {
        var resampled = new Resampler(22_050, 8000).resample(tone(1000, 22_050));

        int crossings = 0;
        for (int i = 1; i < resampled.length; i++) {
            crossings += resampled[i - 1] < 0 && resampled[i] >= 0 ? 1 : 0;
        }
        assertThat(crossings).isBetween(999, 1001);
    }

    @Test
    void one_second_stays_one_second() {
        assertThat(new Resampler(22_050, 8000).resample(new float[22_050])).hasSize(8000);
        assertThat(new Resampler(8000, 16_000).resample(new float[8000])).hasSize(16_000);
    }

    @Test
    void the_same_rate_changes_nothing() {
        var tone = tone(440, 8000);

        assertThat(new Resampler(8000, 8000).resample(tone)).isEqualTo(tone);
    }

    @Test
    void a_rate_of_zero_is_refused() {
        assertThatThrownBy(() -> new Resampler(0, 8000)).isInstanceOf(IllegalArgumentException.class);
    }

    /// One second of a sine of half the full strength.
    private static float[] tone(double hertz, int rate) {
        var samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    /// The amplitude of a sine, from its middle (the edges meet silence).
    private static double strength(float[] samples) {
        double sum = 0;
        int from = samples.length / 10;
        int to = samples.length - from;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(2 * sum / (to - from));
    }
}
