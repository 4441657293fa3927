package org.gongji.hotline.rules;

import java.util.List;

/// How a cost is paid, step by step.
///
/// @param own from one's own account
/// @param order how it was decided whose money goes first
/// @param shared from each sharer, in that order; also from those who pay nothing, with why
/// @param left what is left to pay
public record DeductionPlan(Decision<Money> own, Trace order, List<Step> shared, Money left) {

    public DeductionPlan {
        shared = List.copyOf(shared);
    }

    /// What one sharer pays, and why not more.
    ///
    /// @param sharing the hotline's number of the sharing
    public record Step(long sharing, Decision<Money> pays) {}
}
