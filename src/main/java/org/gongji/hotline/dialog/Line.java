package org.gongji.hotline.dialog;

import java.time.Duration;

/// The caller's end of one call, as a dialog sees it. Every method blocks the call's own thread.
public interface Line {

    /// Says `utterance` and takes keys from its first moment on; the first key stops the sound.
    ///
    /// @throws HungUp if the caller is gone
    Reply listen(Utterance utterance, Listening how) throws HungUp;

    /// Says `utterance` to its end; keys are thrown away.
    ///
    /// @return how much of it was played
    /// @throws HungUp if the caller is gone
    Duration speak(Utterance utterance) throws HungUp;

    /// Ends the hotline's part of the call and tells the switch what comes next.
    ///
    /// @throws HungUp if the caller is gone already
    void leave(Leaving leaving) throws HungUp;

    /// What the switch does with the call when the hotline has left it.
    sealed interface Leaving {
        record HangUp() implements Leaving {}

        /// Put through to a person, who finds under `ticket` what is known. A ticket is opaque, never personal data.
        record ToAgents(String ticket) implements Leaving {}
    }
}
