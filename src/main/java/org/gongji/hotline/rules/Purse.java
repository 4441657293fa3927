package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What a sharer has, as far as one beneficiary may use it.
///
/// @param sharing the hotline's number of the sharing; a later one has a greater number
/// @param since the first day of the sharing
/// @param place in the order that the beneficiary has set; empty where it is not set
/// @param prior left from earlier years
/// @param current of this year
/// @param promisedToOthers what is left of the quotas of other people
/// @param quotaLeft what is left of this beneficiary's quota; empty where there is none
/// @param usedThisYear what this beneficiary has used of it this year
/// @param pack of the sharer's pool, on the day of the cost
public record Purse(
        long sharing,
        LocalDate since,
        OptionalInt place,
        InsuranceStatus status,
        Money prior,
        Money current,
        Money promisedToOthers,
        Optional<Money> quotaLeft,
        Money usedThisYear,
        RulePack pack) {

    private static final Money NO_LIMIT = new Money(Long.MAX_VALUE);

    /// What this sharer may pay at most, of whatever cost.
    Money most() {
        return least(least(quota(), cap()), account());
    }

    /// What is left of the quota; as much as one likes where there is none.
    Money quota() {
        return quotaLeft.map(Purse::atLeastNothing).orElse(NO_LIMIT);
    }

    /// What the region still lets one relative use this year.
    Money cap() {
        return pack.fund()
                .perMemberYearCap()
                .map(cap -> atLeastNothing(cap.minus(usedThisYear)))
                .orElse(NO_LIMIT);
    }

    /// What the account still has to share: of the years that count, above the reserve and what others were promised.
    Money account() {
        var counts = pack.fund().source() == Fund.Years.PRIOR_YEARS ? prior : prior.plus(current);
        return atLeastNothing(counts.minus(pack.fund().reserve()).minus(promisedToOthers));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money atLeastNothing(Money money) {
        return money.isNegative() ? Money.ZERO : money;
    }
}
