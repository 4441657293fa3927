package org.gongji.hotline.rules;

import java.util.List;

/// Every decision there is, to be drawn and published.
public final class RuleBook {

    public static final List<RuleTree<?, ?>> TREES =
            List.of(Identify.TREE, ProofNeeded.TREE, Balance.TREE, OpeningHours.OFFICE, OpeningHours.CALLING);

    private RuleBook() {}
}
