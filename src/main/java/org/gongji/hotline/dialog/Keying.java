package org.gongji.hotline.dialog;

/// What an entry takes.
///
/// @param length how many keys make it full
/// @param shorter `#` may end it before that
/// @param starEnds `*` in the last place counts as a key (the X of an ID); elsewhere it clears
public record Keying(int length, boolean shorter, boolean starEnds) {

    public static Keying exactly(int length) {
        return new Keying(length, false, false);
    }

    public static Keying upTo(int length) {
        return new Keying(length, true, false);
    }

    public Keying orShorter() {
        return new Keying(length, true, starEnds);
    }

    public Keying starAtTheEnd() {
        return new Keying(length, shorter, true);
    }

    Keying goingOnTo(int more) {
        return new Keying(more, true, false);
    }
}
