package org.gongji.hotline.speech.studio;

import org.gongji.hotline.speech.Recording;

/// Takes out of a take what no ear hears and what would pass for sound at its edges: a slow swing around zero.
final class Steady {

    /// Half of an 80 Hz voice.
    private static final double LOWEST_HERTZ = 40;

    private Steady() {}

    /// `take` without what swings slower than a voice.
    static Recording of(Recording take) {
        double keep = 1 - 2 * Math.PI * LOWEST_HERTZ / take.hertz();
        var samples = take.samples();
        double before = 0;
        double steady = 0;
        for (int i = 0; i < samples.length; i++) {
            steady = samples[i] - before + keep * steady;
            before = samples[i];
            samples[i] = (float) steady;
        }
        return new Recording(take.hertz(), samples);
    }
}
