package org.gongji.hotline.speech;

import java.time.Duration;
import java.util.Arrays;

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

    public int size() {
        return samples.length;
    }

    public float at(int sample) {
        return samples[sample];
    }

    public float[] samples() {
        return samples.clone();
    }

    public Duration length() {
        return Duration.ofNanos(samples.length * 1_000_000_000L / hertz);
    }

    /// How many samples `length` has.
    public int samplesIn(Duration length) {
        return Math.toIntExact(length.toNanos() * hertz / 1_000_000_000L);
    }

    /// From sample `from` (inclusive) to sample `to` (exclusive).
    public Recording cut(int from, int to) {
        return new Recording(hertz, Arrays.copyOfRange(samples, from, to));
    }

    public Recording at8Kilohertz() {
        return hertz == 8000 ? this : new Recording(8000, new Resampler(hertz, 8000).resample(samples));
    }
}
