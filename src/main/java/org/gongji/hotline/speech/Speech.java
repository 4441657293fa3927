package org.gongji.hotline.speech;

import java.time.Duration;
import org.gongji.hotline.dialog.Utterance;

/// Turns what is to be said into sound that a switch can play, and into text that a person can read.
public interface Speech {

    /// The sound of `utterance`, all of it in one piece (8 kHz, mono, A-law). Close it when it has been played:
    /// personal
    /// sound is gone then, other sound is kept for the next caller.
    Sound sound(Utterance utterance);

    /// What is said, as text: the sentences with their values, in the language of the utterance.
    String text(Utterance utterance);

    /// One piece of sound, ready to be played.
    interface Sound extends AutoCloseable {

        /// Under what name a switch finds it: a path without the file's extension, or a URL. It tells nothing of what
        /// is
        /// said.
        String name();

        Duration length();

        @Override
        void close();
    }
}
