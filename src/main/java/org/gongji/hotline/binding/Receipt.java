package org.gongji.hotline.binding;

import java.time.Duration;
import java.util.Optional;

/// What became of one try to send an event.
sealed interface Receipt {

    record Taken() implements Receipt {}

    /// It may work later.
    ///
    /// @param problem why it did not, in words of ours
    /// @param asked how long the receiver wants to be left alone
    record Later(String problem, Optional<Duration> asked) implements Receipt {}

    /// It will never work: a person has to look.
    record Never(String problem) implements Receipt {}
}
