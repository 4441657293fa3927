package org.gongji.hotline.rules;

import java.util.Set;

/// How far apart the two sides may be insured.
///
/// @param openPools the pools open to sharing across provinces; read only where the scope is NATIONAL
public record Reach(Scope scope, Set<PoolCode> openPools) {

    /// Within what both must be insured.
    public enum Scope {
        POOL,
        PROVINCE,
        NATIONAL
    }

    public Reach {
        openPools = Set.copyOf(openPools);
        if (scope == Scope.NATIONAL && openPools.isEmpty()) {
            throw new IllegalArgumentException("areaScope: NATIONAL needs openPools");
        }
        if (scope != Scope.NATIONAL && !openPools.isEmpty()) {
            throw new IllegalArgumentException("openPools: only with areaScope NATIONAL");
        }
    }
}
