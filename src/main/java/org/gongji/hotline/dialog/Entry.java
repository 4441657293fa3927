package org.gongji.hotline.dialog;

/// The keys of one entry as they come: `*` clears, or is the X at the end of an ID.
final class Entry {

    private final StringBuilder keys = new StringBuilder();
    private Keying keying;
    private boolean backAsked;
    private boolean cleared;

    Entry(Keying keying) {
        this.keying = keying;
    }

    void take(String pressed) {
        cleared = false;
        pressed.chars().forEach(key -> take((char) key));
    }

    private void take(char key) {
        if (key != '*') {
            backAsked = false;
            keys.append(key);
        } else if (keying.starEnds() && keys.length() == keying.length() - 1) {
            keys.append('X');
        } else {
            backAsked = keys.isEmpty();
            cleared = !keys.isEmpty();
            keys.setLength(0);
        }
    }

    void goOnTo(int length) {
        keying = keying.goingOnTo(length);
    }

    void clear() {
        keys.setLength(0);
        backAsked = false;
    }

    boolean full() {
        return keys.length() >= keying.length();
    }

    /// Whether `#` may end it before it is full.
    boolean mayBeShorter() {
        return keying.shorter();
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

    /// `*` alone: one step back.
    boolean asksBack() {
        return keys.isEmpty() && backAsked;
    }

    /// `*` threw keys away just now, and none came after it.
    boolean justCleared() {
        return keys.isEmpty() && cleared;
    }

    /// `0` alone: a person.
    boolean asksPerson() {
        return keys.length() == 1 && keys.charAt(0) == '0';
    }

    String keys() {
        return keys.toString();
    }
}
