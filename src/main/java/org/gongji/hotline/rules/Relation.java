package org.gongji.hotline.rules;

import java.util.Optional;

/// What the beneficiary is to the sharer.
public enum Relation {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    PARENT_IN_LAW;

    /// What the sharer is to the beneficiary; empty where there is no word for it here.
    public Optional<Relation> inverse() {
        return switch (this) {
            case SPOUSE, SIBLING -> Optional.of(this);
            case PARENT -> Optional.of(CHILD);
            case CHILD -> Optional.of(PARENT);
            case GRANDPARENT -> Optional.of(GRANDCHILD);
            case GRANDCHILD -> Optional.of(GRANDPARENT);
            case PARENT_IN_LAW -> Optional.empty();
        };
    }
}
