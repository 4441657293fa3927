package org.gongji.hotline.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// What all nodes have to agree on before a call goes out.
///
/// @param now the time of the database
/// @param nextSlot the next call goes out no earlier
/// @param day in the zone of the hotline
/// @param taken attempts of that day
/// @param lastAttempt the number of the latest attempt
record Gate(CallBackSwitch.State state, Instant now, Instant nextSlot, LocalDate day, int taken, long lastAttempt) {

    /// When the next call may go out.
    Instant slot() {
        return nextSlot.isAfter(now) ? nextSlot : now;
    }

    Gate on(LocalDate today) {
        return today.equals(day) ? this : new Gate(state, now, nextSlot, today, 0, lastAttempt);
    }

    AttemptId nextAttempt() {
        return new AttemptId(lastAttempt + 1);
    }

    /// One more attempt taken.
    Gate less(Duration apart) {
        return new Gate(state, now, slot().plus(apart), day, taken + 1, lastAttempt + 1);
    }
}
