package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.Map;
import org.gongji.hotline.rules.CallOutcome;

/// What came of attempts to call back, without a word on whom. May throw Spring's `DataAccessException` when the
/// database is away.
@FunctionalInterface
public interface CallBackOutcomes {

    /// What came of the attempts that ended from `from` on and before `to`.
    Map<CallOutcome, Long> outcomes(Instant from, Instant to);
}
