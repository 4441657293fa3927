package org.gongji.hotline.dialog;

import java.time.Duration;

/// What came back while and after something was said.
///
/// @param keys the keys without the `#` that ended them: figures and `*`
/// @param end why the line stopped listening
/// @param heard how much of the utterance was played, at most its length
public record Reply(String keys, End end, Duration heard) {

    /// Why the line stopped listening.
    public enum End {
        /// as many keys as asked for
        FULL,
        /// the caller pressed `#`
        HASH,
        /// no (further) key in time
        SILENCE,
        /// the sound could not be played: nothing was heard, nothing was asked
        NO_SOUND
    }

    @Override
    public String toString() {
        return "Reply[" + keys.length() + " keys, " + end + ", " + heard + "]";
    }
}
