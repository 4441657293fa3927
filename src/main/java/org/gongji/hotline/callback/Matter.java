package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Side;

/// Somebody to be called, and why.
///
/// @param asked the requests that wait for this person
record Matter(PersonId person, Optional<Ended> last, List<Asked> asked) {

    Matter {
        asked = List.copyOf(asked);
    }

    /// How and when the latest attempt ended.
    record Ended(CallOutcome outcome, Instant at) {}

    /// A request that waits.
    ///
    /// @param side of the person
    /// @param pool of the sharer
    /// @param attempts that count
    /// @param told the person knows of it and how to call in
    record Asked(RequestId request, Side side, PoolCode pool, Instant until, int attempts, boolean told) {}

    /// Those that one still calls for.
    List<Asked> open() {
        return asked.stream().filter(one -> !one.told()).toList();
    }

    boolean told() {
        return open().isEmpty();
    }

    int fewestAttempts() {
        return open().stream().mapToInt(Asked::attempts).min().orElse(0);
    }

    Instant until() {
        return asked.stream().map(Asked::until).max(Instant::compareTo).orElse(Instant.MIN);
    }
}
