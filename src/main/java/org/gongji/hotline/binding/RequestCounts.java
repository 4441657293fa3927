package org.gongji.hotline.binding;

import java.time.Instant;
import java.util.Map;

/// How many requests there were, without a word on whose they are.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface RequestCounts {

    /// Those that were filed from `from` on and before `to`.
    long filed(Instant from, Instant to);

    /// What became of those that were decided from `from` on and before `to`; one that was confirmed counts as that,
    /// also when its sharing is over.
    Map<State, Long> decided(Instant from, Instant to);
}
