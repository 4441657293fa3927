package org.gongji.hotline.speech;

import java.util.Arrays;

/// Recordings of sines and silence, for tests.
public final class Tones {

    private Tones() {}

    /// Nothing for `seconds`.
    public static Recording silence(int hertz, double seconds) {
        return new Recording(hertz, new float[(int) (hertz * seconds)]);
    }

    /// A sine of 500 Hz with the amplitude `strength`.
    public static Recording tone(int hertz, double seconds, double strength) {
        var samples = new float[(int) (hertz * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (strength * Math.sin(2 * Math.PI * 500 * i / hertz));
        }
        return new Recording(hertz, samples);
    }

    /// One after the other.
    public static Recording joined(Recording... parts) {
        var size = Arrays.stream(parts).mapToInt(Recording::size).sum();
        var samples = new float[size];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part.samples(), 0, samples, at, part.size());
            at += part.size();
        }
        return new Recording(parts[0].hertz(), samples);
    }
}
