package org.gongji.hotline.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Clips and silences in a row, on the way to become one sound.
final class Strip {

    private static final int SHORTEST = samples(Duration.ofMillis(20));

    private record Placed(ClipSound clip, int at) {}

    private final List<Placed> clips = new ArrayList<>();
    private int end;
    private int silentAtEnd;
    private int gap;
    private boolean afterSilence;

    /// The next clip keeps at least this distance to the one before; after a silence it is far enough.
    void gap(Duration length) {
        gap = afterSilence ? 0 : Math.max(gap, samples(length));
    }

    /// Nothing is said for `length`, whatever gap was asked for.
    void silence(Duration length) {
        end += samples(length);
        afterSilence = true;
        silentAtEnd = 0;
        gap = 0;
    }

    void say(ClipSound clip) {
        var at = clips.isEmpty() ? end : end + Math.max(0, gap - silentAtEnd - clip.silentBefore());
        clips.add(new Placed(clip, at));
        end = at + clip.size();
        silentAtEnd = clip.silentAfter();
        afterSilence = false;
        gap = 0;
    }

    /// In samples.
    int end() {
        return end;
    }

    byte[] sound() {
        var sound = new byte[Math.max(SHORTEST, end)];
        Arrays.fill(sound, ALaw.SILENCE);
        for (var placed : clips) {
            placed.clip().copyTo(sound, placed.at());
        }
        return sound;
    }

    private static int samples(Duration length) {
        return Math.toIntExact(length.toMillis() * ALaw.HERTZ / 1000);
    }
}
