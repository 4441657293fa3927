package org.gongji.hotline.dialog;

/// What an entry takes.
///
/// @param length how many keys make it full
/// @param ending whether it may be ended before it is full
/// @param starEnds `*` in the last place counts as a key (the X of an ID); elsewhere it clears
public record Keying(int length, Ending ending, boolean starEnds) {

    /// How an entry may end before it is full.
    public enum Ending {
        /// it may not: what is missing is asked for
        FULL_ONLY,
        /// by `#`; after a pause the rest is asked for
        HASH,
        /// by `#`, or by a pause where the keys so far are understood
        HASH_OR_PAUSE
    }

    public static Keying exactly(int length) {
        return new Keying(length, Ending.FULL_ONLY, false);
    }

    public static Keying upTo(int length) {
        return new Keying(length, Ending.HASH_OR_PAUSE, false);
    }

    public Keying orShorter() {
        return new Keying(length, Ending.HASH, starEnds);
    }

    public Keying starAtTheEnd() {
        return new Keying(length, ending, true);
    }

    Keying goingOnTo(int more) {
        return new Keying(more, Ending.HASH_OR_PAUSE, false);
    }
}
