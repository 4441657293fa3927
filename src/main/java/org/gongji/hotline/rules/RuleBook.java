package org.gongji.hotline.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every decision there is, to be drawn and published.
public final class RuleBook {

    static final List<RuleTree<?, ?>> TREES = List.of(
            Identify.TREE,
            ProofNeeded.TREE,
            Balance.TREE,
            MayBind.TREE,
            MayConfirm.TREE,
            MayUnbind.TREE,
            MayGoOn.TREE,
            Deduction.OWN,
            Deduction.ORDER,
            Deduction.SHARED,
            OpeningHours.OFFICE,
            OpeningHours.CALLING,
            NextCall.TREE);

    private RuleBook() {}

    /// The ids of all decisions.
    public static List<String> decisions() {
        return TREES.stream().map(RuleTree::id).toList();
    }

    /// The tree of a decision as an SVG; empty where there is no such decision.
    public static Optional<String> drawing(String decision) {
        return tree(decision).map(tree -> RuleDrawing.of(tree, Optional.empty()));
    }

    /// The tree of a decision with the way of `trace` marked; empty where it is no longer made.
    public static Optional<String> drawing(Trace trace) {
        return tree(trace.decision()).map(tree -> RuleDrawing.of(tree, Optional.of(trace)));
    }

    private static Optional<RuleTree<?, ?>> tree(String decision) {
        for (var tree : TREES) {
            if (tree.id().equals(decision)) {
                return Optional.of(tree);
            }
        }
        return Optional.empty();
    }

    /// A page in Markdown for each decision, under its file name.
    public static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        TREES.forEach(tree -> pages.put(tree.id() + ".md", RuleChart.page(tree)));
        return pages;
    }
}
