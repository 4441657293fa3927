package org.gongji.hotline.dialog;

/// The keys of one entry as they come: `*` clears, or is the X at the end of an ID.
final class Entry {

    private final StringBuilder keys = new StringBuilder();
    private Keying keying;
    private boolean starLast;
    private boolean cleared;

    Entry(Keying keying) {
        this.keying = keying;
    }

    void take(String pressed) {
        pressed.chars().forEach(key -> take((char) key));
    }

    private void take(char key) {
        if (key != '*') {
            starLast = false;
            cleared = false;
            keys.append(key);
        } else if (keying.starEnds() && keys.length() == keying.length() - 1) {
            keys.append('X');
        } else {
            starLast = true;
            cleared = !keys.isEmpty();
            keys.setLength(0);
        }
    }

    void goOnTo(int length) {
        keying = keying.goingOnTo(length);
    }

    /// Begins anew.
    void again(Keying anew) {
        keying = anew;
        keys.setLength(0);
        forgetStar();
    }

    /// A `*` that has been answered means nothing any more.
    void forgetStar() {
        starLast = false;
        cleared = false;
    }

    Keying keying() {
        return keying;
    }

    boolean full() {
        return keys.length() >= keying.length();
    }

    int missing() {
        return keying.length() - keys.length();
    }

    int length() {
        return keys.length();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /// `*` was the last key, and nothing came after it.
    boolean endsInStar() {
        return keys.isEmpty() && starLast;
    }

    /// `*` threw keys away just now, and none came after it.
    boolean justCleared() {
        return endsInStar() && cleared;
    }

    /// `0` alone.
    boolean isLoneZero() {
        return keys.length() == 1 && keys.charAt(0) == '0';
    }

    String keys() {
        return keys.toString();
    }
}
