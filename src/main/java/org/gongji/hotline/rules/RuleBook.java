package org.gongji.hotline.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /// A page in Markdown for each decision, under its file name.
    public static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        TREES.forEach(tree -> pages.put(tree.id() + ".md", RuleChart.page(tree)));
        return pages;
    }
}
