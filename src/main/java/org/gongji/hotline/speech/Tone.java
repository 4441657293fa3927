package org.gongji.hotline.speech;

/// A plain tone, softly begun and ended.
final class Tone {

    private static final int SOFT = ALaw.HERTZ / 200;

    private Tone() {}

    static float[] of(double hertz, int millis, float strength) {
        var samples = new float[millis * ALaw.HERTZ / 1000];
        for (var i = 0; i < samples.length; i++) {
            var edge = Math.min(1.0, Math.min(i, samples.length - 1 - i) / (double) SOFT);
            samples[i] = (float) (strength * edge * Math.sin(2 * Math.PI * hertz * i / ALaw.HERTZ));
        }
        return samples;
    }
}
