package org.gongji.hotline.binding;

import java.time.Instant;
import java.util.List;

/// Events that the core system did not take, however often they were sent. Each holds up what comes after it of the
/// same sharing until somebody has looked.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface DeadLetters {

    /// The oldest 200.
    List<DeadLetter> list();

    /// Sends an event again, with as many tries as a new one.
    ///
    /// @return false where there is no such dead letter
    boolean replay(String event);

    /// Sends all of them again.
    ///
    /// @return how many there are
    int replayAll();

    /// Leaves an event out for good, so that what comes after it goes on.
    ///
    /// @return false where there is no such dead letter
    boolean drop(String event);

    /// An event that was given up.
    ///
    /// @param event its id, as the receiver knows it
    /// @param kind `CONFIRMED` or `ENDED`
    /// @param problem of the last try
    record DeadLetter(
            String event,
            String kind,
            SharingId sharing,
            RequestId request,
            Instant happenedAt,
            Instant givenUpAt,
            int tries,
            String problem) {}
}
