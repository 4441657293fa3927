package org.gongji.hotline.speech;

import java.time.Duration;

/// Makes a clip of a take: telephone rate, trimmed, as loud as all the others, without clicks at its ends.
public final class Mastering {

    /// Of speech, root mean square, in dBFS.
    public static final double LEVEL = -21;
    /// No sample is stronger, in dBFS; A-law adds at most a quarter of a decibel.
    public static final double CEILING = -3.5;

    public static final Duration BEFORE = Duration.ofMillis(10);
    public static final Duration AFTER = Duration.ofMillis(30);
    private static final Duration FADE = Duration.ofMillis(5);

    private Mastering() {}

    /// The clip of `take`.
    ///
    /// @throws IllegalArgumentException where the take is silent
    public static Recording master(Recording take) {
        var telephone = take.at8Kilohertz();
        var strength = Strength.of(telephone);
        if (strength.last() == 0) {
            throw new IllegalArgumentException("the take is silent");
        }
        int from = Math.max(0, strength.first() - telephone.samplesIn(BEFORE));
        int to = Math.min(telephone.size(), strength.last() + telephone.samplesIn(AFTER));
        return faded(telephone.cut(from, to), Strength.decibels(gain(strength)));
    }

    /// What brings a recording to the level of all others, in decibels.
    static double gain(Strength strength) {
        return Math.min(LEVEL - strength.speech(), CEILING - strength.peak());
    }

    /// Faded in and out at its ends, and stronger by `factor`.
    static Recording faded(Recording recording, double factor) {
        var samples = recording.samples();
        int fade = Math.min(recording.samplesIn(FADE), samples.length / 2);
        for (int i = 0; i < samples.length; i++) {
            int fromEdge = Math.min(i, samples.length - 1 - i);
            double edge = fromEdge >= fade ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * (fromEdge + 0.5) / fade);
            samples[i] = (float) (samples[i] * factor * edge);
        }
        return new Recording(recording.hertz(), samples);
    }
}
