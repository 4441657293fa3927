package org.gongji.hotline.dialog;

import java.time.Duration;

/// How keys are taken while something is said and after it.
///
/// The wait before the first key is part of the utterance (silence at its end), so the switch needs one time only.
///
/// @param most how many keys at most; the line answers as soon as they are there
/// @param patience how long the line waits for one more key, after the sound and between two keys; at least 1 ms
public record Listening(int most, Duration patience) {
    public Listening {
        if (most < 1 || most > 40) {
            throw new IllegalArgumentException("between 1 and 40 keys, not " + most);
        }
        if (patience.toMillis() < 1) {
            throw new IllegalArgumentException("patience of at least 1 ms: 0 means a default of the switch");
        }
    }
}
