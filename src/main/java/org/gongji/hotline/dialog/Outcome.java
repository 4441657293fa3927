package org.gongji.hotline.dialog;

import java.util.List;
import java.util.Optional;

/// What became of a walk.
///
/// @param answer how the dialog ended; empty where it was cut short
/// @param state what was known at the end
/// @param moments what was said and keyed, in order
public record Outcome<S, A extends Enum<A>>(
        Optional<A> answer, CutShort cut, S state, Manner manner, List<Visit> path, List<Moment> moments) {

    /// Why a walk had no end of its own.
    public enum CutShort {
        NOT,
        HUNG_UP,
        /// the line broke: the switch is gone, or this node is going away
        INTERRUPTED,
        /// something of ours failed where no dialog could answer for it
        FAILED,
        /// more places than any caller walks: a loop that nobody leaves
        TOO_LONG
    }
}
