package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.util.Map;

/// How far apart the two sides may be insured.
///
/// @param openPools the pools open to sharing across provinces, each since when; only with the scope NATIONAL
public record Reach(Scope scope, Map<PoolCode, LocalDate> openPools) {

    /// Within what both must be insured.
    public enum Scope {
        POOL,
        PROVINCE,
        NATIONAL
    }

    public Reach {
        openPools = Map.copyOf(openPools);
        if (scope == Scope.NATIONAL && openPools.isEmpty()) {
            throw new Contradiction(Parameter.OPEN_POOLS, "is needed with areaScope NATIONAL");
        }
        if (scope != Scope.NATIONAL && !openPools.isEmpty()) {
            throw new Contradiction(Parameter.OPEN_POOLS, "goes with areaScope NATIONAL only");
        }
    }

    /// Whether `pool` is open to sharing across provinces on `day`.
    public boolean isOpen(PoolCode pool, LocalDate day) {
        return !day.isBefore(openPools.getOrDefault(pool, LocalDate.MAX));
    }
}
