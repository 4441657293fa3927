package org.gongji.hotline.binding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Trace;

/// What was decided in a call, by its evidence.
public interface CallDecisions {

    /// In the order in which it was decided. Throws Spring's `DataAccessException` when the database is away.
    List<Made> in(long call);

    /// One thing that was decided.
    ///
    /// @param number of its row in the chain of evidence
    /// @param state of the request now
    /// @param said `YES`, `NO`, `PLEDGE` (filed, and meant so) or `END`
    /// @param side on which the person stands who said it
    /// @param terms heard before it, with their version; empty where none were
    /// @param heard how much of the terms was played
    /// @param keys pressed for it
    /// @param pack the rules it was decided by
    /// @param facts at that moment, without personal data but for the `quota` in fen
    /// @param trace empty for a no, which needs none
    record Made(
            long number,
            RequestId request,
            State state,
            String said,
            Side side,
            Instant at,
            String terms,
            Duration heard,
            String keys,
            String pack,
            Map<String, String> facts,
            Optional<Trace> trace) {
        @Override
        public String toString() {
            return "Made[" + number + "]";
        }
    }
}
