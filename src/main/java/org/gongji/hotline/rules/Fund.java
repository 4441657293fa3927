package org.gongji.hotline.rules;

import java.util.Optional;
import java.util.Set;

/// Which money is shared, what it may pay, and in which order sharers are charged.
///
/// @param reserve stays with the sharer, never shared; zero where there is none
/// @param perMemberYearCap at most this much for one relative in a year; empty where there is none
public record Fund(
        Years source, Money reserve, Optional<Money> perMemberYearCap, Set<Category> categories, SharerOrder order) {

    /// Which years' money is shared.
    public enum Years {
        ALL,
        PRIOR_YEARS
    }

    /// What shared money may pay.
    public enum Category {
        /// the own part at designated hospitals
        HOSPITAL,
        /// drugs, devices and consumables at designated pharmacies
        PHARMACY,
        RESIDENT_PREMIUM,
        LONG_TERM_CARE_PREMIUM,
        /// the city's commercial supplement
        COMMERCIAL_SUPPLEMENT
    }

    /// Whose money goes first where several share.
    public enum SharerOrder {
        BIND_ORDER,
        USER_ORDER,
        SYSTEM
    }

    public Fund {
        categories = Set.copyOf(categories);
        if (reserve.isNegative()) {
            throw new Contradiction(Parameter.RESERVE, "is below zero");
        }
        if (perMemberYearCap.filter(cap -> cap.compareTo(Money.ZERO) <= 0).isPresent()) {
            throw new Contradiction(Parameter.PER_MEMBER_YEAR_CAP, "is above zero, or none");
        }
        if (categories.isEmpty()) {
            throw new Contradiction(Parameter.CATEGORIES, "at least one is needed");
        }
    }
}
