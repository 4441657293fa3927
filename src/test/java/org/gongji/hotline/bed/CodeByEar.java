package org.gongji.hotline.bed;

import static org.gongji.hotline.dialog.Prompt.clip;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Value;

/// Takes down a task code from what was heard, figure by figure, as the caller's pencil does: the figure is the one
/// with
/// which the sentence goes on sounding the same for longest.
final class CodeByEar {

    private static final int FIGURES = 6;
    private static final int PER_MILLI = 8;
    private static final int STRETCH = 50 * PER_MILLI;

    private final Voice voice;
    private final Manner manner;

    CodeByEar(Voice voice, Manner manner) {
        this.voice = voice;
        this.manner = manner;
    }

    /// The code of a new request.
    String of(Heard call) throws IOException {
        var from = beginning(call);
        var code = "";
        while (code.length() < FIGURES) {
            code += next(code, call, from);
        }
        return code;
    }

    /// The sample at which the sentence before the code begins.
    private int beginning(Heard call) throws IOException {
        var before = voice.saying(manner, clip("new.done")).trimmed();
        var about = (int) (Recognition.of(before, call).at().toMillis() * PER_MILLI);
        return IntStream.rangeClosed(about, about + PER_MILLI)
                .boxed()
                .max(Comparator.comparingInt(from -> sameFor(before, call, from)))
                .orElseThrow();
    }

    private int next(String known, Heard call, int from) throws IOException {
        var figure = 0;
        var longest = -1;
        for (var candidate = 0; candidate <= 9; candidate++) {
            var same = sameFor(saying((known + candidate + "000000").substring(0, FIGURES)), call, from);
            if (same > longest) {
                longest = same;
                figure = candidate;
            }
        }
        return figure;
    }

    private Heard saying(String code) throws IOException {
        var digits = new Value.Digits(code, Value.Grouping.TASK_CODE);
        return voice.saying(manner, clip("new.done"), clip("new.code", "code", digits))
                .trimmed();
    }

    /// Samples until the two differ.
    private static int sameFor(Heard said, Heard call, int from) {
        var length = Math.min(said.samples().length, call.samples().length - from);
        for (var at = 0; at + STRETCH <= length; at += STRETCH) {
            var one = piece(said, at);
            var other = piece(call, from + at);
            var difference = new short[STRETCH];
            for (var i = 0; i < STRETCH; i++) {
                difference[i] = (short) (one.samples()[i] - other.samples()[i]);
            }
            if (new Heard(difference).loudness(0, STRETCH) > 200 + one.loudness(0, STRETCH) / 2) {
                return at;
            }
        }
        return length;
    }

    private static Heard piece(Heard whole, int at) {
        return new Heard(Arrays.copyOfRange(whole.samples(), at, at + STRETCH));
    }
}
