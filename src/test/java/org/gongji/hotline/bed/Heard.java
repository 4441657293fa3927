package org.gongji.hotline.bed;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Sound, 8,000 samples a second.
final class Heard {

    private static final int RATE = 8000;
    /// what is softer than this is silence: −50 dB of full scale
    private static final double SILENT = 32768 * Math.pow(10, -50 / 20.0);

    private final short[] samples;

    Heard(short[] samples) {
        this.samples = samples;
    }

    short[] samples() {
        return samples;
    }

    static Heard silence(int samples) {
        return new Heard(new short[samples]);
    }

    static Heard joined(List<Heard> pieces) {
        var all = new short
                [pieces.stream().mapToInt(piece -> piece.samples.length).sum()];
        var at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece.samples, 0, all, at, piece.samples.length);
            at += piece.samples.length;
        }
        return new Heard(all);
    }

    Duration length() {
        return Duration.ofMillis(samples.length * 1000L / RATE);
    }

    /// How long something could be heard, in steps of 20 ms.
    Duration spoken() {
        var step = RATE / 50;
        var loud = 0;
        for (var at = 0; at + step <= samples.length; at += step) {
            if (loudness(at, at + step) > SILENT) {
                loud++;
            }
        }
        return Duration.ofMillis(loud * 20L);
    }

    /// Without the silence at both ends.
    Heard trimmed() {
        var first = 0;
        while (first < samples.length && Math.abs(samples[first]) <= SILENT) {
            first++;
        }
        var last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) <= SILENT) {
            last--;
        }
        return new Heard(Arrays.copyOfRange(samples, first, last));
    }

    /// The effective value from sample `from` to before `to`.
    double loudness(int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / Math.max(1, to - from));
    }

    @Override
    public String toString() {
        return "Heard[" + length() + "]";
    }
}
