package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.CallOutcome;

/// The attempts to call somebody back, one by one.
public interface Attempts {

    /// Throws Spring's `DataAccessException` when the database is away.
    Optional<Known> find(AttemptId attempt);

    /// An attempt and what it was for.
    ///
    /// @param person the number that account gave
    /// @param stage such as `TALKING` or `ENDED`
    /// @param requests that waited for this person then or later, the oldest first
    record Known(
            AttemptId id,
            long person,
            String stage,
            Instant taken,
            Optional<Instant> ended,
            Optional<CallOutcome> outcome,
            List<RequestId> requests) {}
}
