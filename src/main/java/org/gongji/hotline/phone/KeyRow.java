package org.gongji.hotline.phone;

import java.util.regex.Pattern;

/// The keys of a whole call in one row. Each question takes what it needs from the front: a menu one key, an entry its
/// keys until it is full or a `#` ends it. `,` lets the wait run out. Where the row is used up, the caller hangs up.
/// Blanks only make it readable.
final class KeyRow {

    private static final Pattern KEYS = Pattern.compile("[0-9*#, ]*");
    private static final char WAIT = ',';
    private static final char HASH = '#';

    private final String keys;
    private int next;

    KeyRow(String keys) {
        if (!KEYS.matcher(keys).matches()) {
            throw new IllegalArgumentException("keys are 0 to 9, * and #; a comma lets one wait run out");
        }
        this.keys = keys.replace(" ", "");
    }

    /// What the caller does at one question.
    sealed interface Taken {
        /// as many keys as the question takes
        record Full(String keys) implements Taken {}

        /// the keys, then `#`
        record Hash(String keys) implements Taken {}

        /// the keys, then nothing more in time
        record Waits(String keys) implements Taken {}

        /// the keys, then the end of the call
        record HangsUp(String keys) implements Taken {}
    }

    Taken take(int most) {
        var taken = new StringBuilder();
        while (next < keys.length()) {
            var key = keys.charAt(next++);
            if (key == WAIT) {
                return new Taken.Waits(taken.toString());
            }
            if (key == HASH) {
                return new Taken.Hash(taken.toString());
            }
            taken.append(key);
            if (taken.length() == most) {
                return new Taken.Full(taken.toString());
            }
        }
        return new Taken.HangsUp(taken.toString());
    }

    /// The keys that no question has taken.
    String left() {
        return keys.substring(next);
    }
}
