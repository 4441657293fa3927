package org.gongji.hotline.call;

import java.util.Optional;
import org.gongji.hotline.rules.Kinship;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;

/// What a relative is to the caller, and what that is to the rules: they know the beneficiary by the sharer.
final class Turned {

    private Turned() {}

    /// What the beneficiary is to the sharer; empty where the rules have no word for it.
    ///
    /// @param who what the relative is to the caller
    /// @param mine which side the caller is
    static Optional<Relation> toTheRules(Relation who, Side mine) {
        return mine == Side.SHARER ? Optional.of(who) : turned(who);
    }

    static boolean possible(Relation who, Side mine, Kinship kinship) {
        return toTheRules(who, mine).filter(kinship::allows).isPresent();
    }

    /// My parent's money is used by the child that I am. To the parents of a wife or husband one is none of these.
    private static Optional<Relation> turned(Relation who) {
        return switch (who) {
            case SPOUSE, SIBLING -> Optional.of(who);
            case PARENT -> Optional.of(Relation.CHILD);
            case CHILD -> Optional.of(Relation.PARENT);
            case GRANDPARENT -> Optional.of(Relation.GRANDCHILD);
            case GRANDCHILD -> Optional.of(Relation.GRANDPARENT);
            case PARENT_IN_LAW -> Optional.empty();
        };
    }
}
