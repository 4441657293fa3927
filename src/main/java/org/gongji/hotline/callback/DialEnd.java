package org.gongji.hotline.callback;

/// How the ringing of an attempt ended.
///
/// @param cause what the network gave as its reason (Q.850, as Asterisk has it); 0 where it gave none
public record DialEnd(AttemptId attempt, How how, int cause) {

    /// Whether and why nobody was reached.
    public enum How {
        /// picked up; the call's own session proves it
        ANSWERED,
        BUSY,
        /// it rang, or was turned down, and nobody picked up
        NO_ANSWER,
        /// no such number, switched off, out of reach
        UNREACHABLE,
        /// nobody's fault but the switch's or the trunk's
        FAILED
    }
}
