package org.gongji.hotline.callback;

/// What came of asking the switch to dial. Nothing here tells whether anybody was reached: that comes to
/// [DialListener], and the call's own session is the proof of an answer.
public sealed interface Dialled {

    /// The switch has taken it and dials.
    record Accepted() implements Dialled {}

    /// Surely nothing was dialled, and nothing will be.
    record NotDialled(Why why) implements Dialled {}

    /// It was sent, and no answer came: the switch may dial, now or in a moment, or not at all. Nothing may be dialled
    /// for the attempt again before [Dialler#inFlight] has been asked.
    record Unknown() implements Dialled {}

    /// Why nothing was dialled.
    enum Why {
        /// no switch is set
        NO_DIALLER,
        /// there is no link to the switch now
        NO_LINK,
        /// the switch said no
        REFUSED
    }
}
