package org.gongji.hotline.speech;

import java.time.Duration;
import java.util.Optional;

/// The sound of a clip, ready to be put between others: A-law, and how much of its ends is silence.
final class ClipSound {

    private static final Edges STRETCH = new Edges(Duration.ofMillis(10), Duration.ofMillis(30));
    /// A word with something behind it stands closer: between the words of a number 20 ms are the most.
    private static final Edges WORD = new Edges(Duration.ofMillis(5), Duration.ofMillis(10));
    /// A clip this close to the level is taken as it is: it was levelled by the same rule when it was made.
    private static final double CLOSE = 1.0;

    private record Edges(Duration before, Duration after) {}

    private final byte[] codes;
    private final int silentBefore;
    private final int silentAfter;

    private ClipSound(byte[] codes, int silentBefore, int silentAfter) {
        this.codes = codes;
        this.silentBefore = silentBefore;
        this.silentAfter = silentAfter;
    }

    /// The sound of `clip`.
    static ClipSound of(Clip clip, Recording take) {
        var somethingFollows = clip.form().equals(Optional.of(Form.MID));
        return somethingFollows ? word(take) : of(take);
    }

    /// A stretch of a sentence, or a word that ends one.
    static ClipSound of(Recording take) {
        return of(take, STRETCH);
    }

    /// A word with something behind it.
    static ClipSound word(Recording take) {
        return of(take, WORD);
    }

    private static ClipSound of(Recording take, Edges edges) {
        var strength = Strength.of(take);
        if (strength.last() == 0) {
            throw new IllegalArgumentException("the clip is silent");
        }
        var from = Math.max(0, strength.first() - take.samplesIn(edges.before()));
        var to = Math.min(take.size(), strength.last() + take.samplesIn(edges.after()));
        var gain = Mastering.gain(strength);
        var sound = Mastering.faded(take.cut(from, to), Math.abs(gain) < CLOSE ? 1 : Strength.decibels(gain));
        return new ClipSound(ALaw.encode(sound.samples()), strength.first() - from, to - strength.last());
    }

    byte[] codes() {
        return codes.clone();
    }

    int size() {
        return codes.length;
    }

    int silentBefore() {
        return silentBefore;
    }

    int silentAfter() {
        return silentAfter;
    }

    void copyTo(byte[] sound, int at) {
        System.arraycopy(codes, 0, sound, at, codes.length);
    }
}
