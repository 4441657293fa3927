package org.gongji.hotline.dialog;

import java.time.Duration;
import java.time.Instant;

/// What happened in a call at one moment, as the caller heard it and did it: enough to tell the call again.
public sealed interface Moment {

    Instant at();

    /// Something was said.
    ///
    /// @param heard how much of it was played
    record Spoken(Instant at, Utterance utterance, Duration heard) implements Moment {
        /// Masked: days and counts of a person are among the values.
        @Override
        public String toString() {
            return "Spoken[" + utterance.prompts().size() + " prompts, " + heard + "]";
        }
    }

    /// Keys were taken.
    ///
    /// @param at the last of them
    /// @param keys every key of an entry stands as `•`
    record Keyed(Instant at, String keys) implements Moment {}
}
