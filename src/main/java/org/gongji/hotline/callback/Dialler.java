package org.gongji.hotline.callback;

/// The port to what dials. Several nodes may have one each, to the same switch.
public interface Dialler {

    /// Asks the switch to dial, once: nothing is ever sent twice for one attempt. Blocks until the switch has answered,
    /// for some seconds at most; never while it rings.
    ///
    /// @throws IllegalStateException where this dialler has sent the attempt before
    Dialled dial(Dial dial);

    /// Which attempts the switch is busy with, those of other nodes too. An attempt that was sent a moment ago may not
    /// be there yet: see docs/adr/0006. Blocks for some seconds at most.
    InFlight inFlight();

    /// Whether it can dial now.
    Link link();

    /// How the dialler is.
    enum Link {
        UP,
        /// for now; it comes back by itself
        AWAY,
        /// none is set, and none will come before the next start
        NONE
    }
}
