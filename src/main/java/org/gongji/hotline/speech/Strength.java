package org.gongji.hotline.speech;

import java.time.Duration;

/// How strong a recording is: decibels below full scale (dBFS), of its loudest sample and of its speech.
///
/// @param peak of the loudest sample
/// @param speech root mean square over the frames in which somebody speaks: those at most 20 dB weaker than the
/// strongest
/// @param first the first sample of sound: of a frame at most 42 dB weaker than the strongest
/// @param last the sample after the last one of sound; 0 for silence
public record Strength(double peak, double speech, int first, int last) {

    private static final Duration FRAME = Duration.ofMillis(5);
    private static final double SPEAKS = decibels(-20);
    private static final double SOUNDS = decibels(-42);
    private static final double NOTHING = -120;

    public static Strength of(Recording recording) {
        int frame = Math.max(1, recording.samplesIn(FRAME));
        var powers = powers(recording, frame);
        double strongest = 0;
        for (double power : powers) {
            strongest = Math.max(strongest, power);
        }
        if (strongest == 0) {
            return new Strength(NOTHING, NOTHING, 0, 0);
        }
        double sum = 0;
        int speaking = 0;
        int first = powers.length;
        int last = -1;
        for (int i = 0; i < powers.length; i++) {
            if (powers[i] >= strongest * SPEAKS * SPEAKS) {
                sum += powers[i];
                speaking++;
            }
            if (powers[i] >= strongest * SOUNDS * SOUNDS) {
                first = Math.min(first, i);
                last = i;
            }
        }
        return new Strength(
                peak(recording),
                10 * Math.log10(sum / speaking),
                first * frame,
                Math.min(recording.size(), (last + 1) * frame));
    }

    /// The factor of `decibels`.
    public static double decibels(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /// The mean power of each frame.
    private static double[] powers(Recording recording, int frame) {
        var powers = new double[(recording.size() + frame - 1) / frame];
        for (int i = 0; i < powers.length; i++) {
            int end = Math.min(recording.size(), (i + 1) * frame);
            double sum = 0;
            for (int j = i * frame; j < end; j++) {
                sum += recording.at(j) * recording.at(j);
            }
            powers[i] = sum / (end - i * frame);
        }
        return powers;
    }

    private static double peak(Recording recording) {
        double peak = 0;
        for (int i = 0; i < recording.size(); i++) {
            peak = Math.max(peak, Math.abs(recording.at(i)));
        }
        return Math.max(NOTHING, 20 * Math.log10(peak));
    }
}
