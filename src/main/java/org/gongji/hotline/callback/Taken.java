package org.gongji.hotline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongji.hotline.account.PersonId;

/// An attempt that is written down and still to be dialled.
///
/// @param at when it was taken
/// @param day in the zone of the hotline
/// @param in how long from then on it goes out
record Taken(Dial dial, PersonId person, Instant at, LocalDate day, Duration in) {

    AttemptId attempt() {
        return dial.attempt();
    }
}
