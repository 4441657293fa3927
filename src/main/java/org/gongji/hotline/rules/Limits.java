package org.gongji.hotline.rules;

/// How many may share with how many.
///
/// @param maxActive relations and waiting requests of one sharer at once
/// @param maxLifetimeDistinct different people one sharer may ever bind
/// @param maxSharers sharers one beneficiary may have
/// @param allowMutual two people may share with each other
public record Limits(Limit maxActive, Limit maxLifetimeDistinct, Limit maxSharers, boolean allowMutual) {

    public Limits {
        if (maxLifetimeDistinct.most() < maxActive.most() && !maxActive.equals(Limit.NONE)) {
            throw new Contradiction(Parameter.MAX_LIFETIME_DISTINCT, "is below maxActive");
        }
    }
}
