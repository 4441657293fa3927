package org.gongji.hotline.rules;

/// What the beneficiary is to the sharer.
public enum Relation {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    PARENT_IN_LAW
}
