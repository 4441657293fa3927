package org.gongji.hotline.rules;

/// Decides what a person may be told of the account: total, set aside, usable.
public final class Balance {

    /// An account, with what has been promised out of it.
    ///
    /// @param prior left from earlier years
    /// @param current of this year
    /// @param promised the sum of the quotas given to relatives
    public record Facts(
            Scheme scheme, InsuranceStatus status, Money prior, Money current, Money promised, RulePack pack) {

        Money total() {
            return prior.plus(current);
        }

        BalanceView.Amounts amounts() {
            var setAside = promised.compareTo(total()) > 0 ? total() : promised;
            return new BalanceView.Amounts(total(), setAside, total().minus(setAside), prior, current, shareable());
        }

        private Money shareable() {
            var counts = pack.fund().source() == Fund.Years.PRIOR_YEARS ? prior : total();
            var left = counts.minus(pack.fund().reserve()).minus(promised);
            return left.isNegative() ? Money.ZERO : left;
        }
    }

    private Balance() {}

    public static Decision<BalanceView> view(Facts facts) {
        return TREE.decide(facts);
    }

    static RuleTree<Facts, BalanceView> tree() {
        return TREE;
    }

    private static final Source CONTRACT = Source.own("Inbound, balance, of the caller contract");

    private static final Source SCHEMES = new Source("国办发〔2021〕14号", Source.Grade.A);

    private static final RuleTree<Facts, BalanceView> TREE = RuleTree.<Facts, BalanceView>firstOf(
                    "balanceView",
                    "What may this person be told of the account?",
                    facts -> facts.pack().name())
            .when(
                    Question.of(
                            "RECORDED_DEAD",
                            "recorded as dead?",
                            CONTRACT,
                            facts -> facts.status() == InsuranceStatus.DECEASED),
                    new Rule.Answer<>("BALANCE_UNTOLD", "nothing", _ -> new BalanceView.Untold()))
            .when(
                    Question.of(
                            "RESIDENT_SCHEME",
                            "insured in the resident scheme?",
                            SCHEMES,
                            facts -> facts.scheme() == Scheme.RESIDENT),
                    new Rule.Answer<>(
                            "BALANCE_NO_ACCOUNT",
                            "that there is no personal account",
                            facts -> new BalanceView.NoAccount(facts.status())))
            .when(
                    Question.of(
                            "EMPTY",
                            "nothing in the account?",
                            CONTRACT,
                            facts -> facts.total().isZero()),
                    new Rule.Answer<>(
                            "BALANCE_ZERO", "that it is empty", facts -> new BalanceView.Zero(facts.status())))
            .when(
                    Question.of(
                            "SUSPENDED",
                            "insurance suspended?",
                            CONTRACT,
                            facts -> facts.status() == InsuranceStatus.SUSPENDED),
                    new Rule.Answer<>(
                            "BALANCE_SUSPENDED",
                            "that it is suspended, and the total",
                            facts -> new BalanceView.Suspended(facts.amounts())))
            .when(
                    Question.of(
                            "MOVED",
                            "insurance moved elsewhere?",
                            CONTRACT,
                            facts -> facts.status() == InsuranceStatus.MOVED),
                    new Rule.Answer<>(
                            "BALANCE_MOVED",
                            "that it has moved, and what is kept here",
                            facts -> new BalanceView.Moved(facts.amounts())))
            .when(
                    Question.of(
                            "NOTHING_PROMISED",
                            "nothing set aside for the family?",
                            CONTRACT,
                            facts -> facts.promised().isZero()),
                    new Rule.Answer<>(
                            "BALANCE_ALL_USABLE", "one number", facts -> new BalanceView.AllUsable(facts.amounts())))
            .otherwise(new Rule.Answer<>(
                    "BALANCE_SET_ASIDE",
                    "usable, total and set aside",
                    facts -> new BalanceView.PartlySetAside(facts.amounts())));
}
