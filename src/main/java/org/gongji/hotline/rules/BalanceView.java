package org.gongji.hotline.rules;

/// What a person may be told of the account.
public sealed interface BalanceView {

    /// The resident scheme has no personal account.
    record NoAccount(InsuranceStatus status) implements BalanceView {}

    /// The account is empty. That treatment goes on as before may be said only where the status is ACTIVE.
    record Zero(InsuranceStatus status) implements BalanceView {}

    /// The person's insurance is suspended; the money is still there.
    record Suspended(Amounts amounts) implements BalanceView {}

    /// The person's insurance has moved elsewhere; what is still kept here.
    record Moved(Amounts amounts) implements BalanceView {}

    /// Nothing is set aside: one number says all.
    record AllUsable(Amounts amounts) implements BalanceView {}

    /// Some or all of it is set aside for the family.
    record PartlySetAside(Amounts amounts) implements BalanceView {}

    /// Nothing is told: the person is recorded as dead.
    record Untold() implements BalanceView {}

    /// The numbers of an account.
    ///
    /// @param setAside of the total, for the family; never more than there is
    /// @param usable the rest of the total, usable by the person now
    /// @param shareable how much more may be promised to the family, of the years that count in the region
    record Amounts(Money total, Money setAside, Money usable, Money prior, Money current, Money shareable) {}
}
