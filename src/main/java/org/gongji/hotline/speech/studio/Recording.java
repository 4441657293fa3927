package org.gongji.hotline.speech.studio;

import java.time.Duration;
import java.util.Arrays;
import org.gongji.hotline.speech.Resampler;

/// Mono sound in memory: samples between -1 and 1.
public final class Recording {

    private final int hertz;
    private final float[] samples;

    public Recording(int hertz, float[] samples) {
        this.hertz = hertz;
        this.samples = samples.clone();
    }

    public int hertz() {
        return hertz;
    }

    int size() {
        return samples.length;
    }

    float at(int sample) {
        return samples[sample];
    }

    float[] samples() {
        return samples.clone();
    }

    public Duration length() {
        return Duration.ofNanos(samples.length * 1_000_000_000L / hertz);
    }

    /// How many samples `length` has.
    int samplesIn(Duration length) {
        return Math.toIntExact(length.toNanos() * hertz / 1_000_000_000L);
    }

    /// From sample `from` (inclusive) to sample `to` (exclusive).
    Recording cut(int from, int to) {
        return new Recording(hertz, Arrays.copyOfRange(samples, from, to));
    }

    Recording at8Kilohertz() {
        return hertz == 8000 ? this : new Recording(8000, new Resampler(hertz, 8000).resample(samples));
    }
}
