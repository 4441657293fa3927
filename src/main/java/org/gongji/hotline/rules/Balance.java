package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.InsuranceStatus.DECEASED;
import static org.gongji.hotline.rules.InsuranceStatus.MOVED;
import static org.gongji.hotline.rules.InsuranceStatus.SUSPENDED;
import static org.gongji.hotline.rules.Rule.answer;

import org.gongji.hotline.rules.BalanceView.AllUsable;
import org.gongji.hotline.rules.BalanceView.Amounts;
import org.gongji.hotline.rules.BalanceView.Moved;
import org.gongji.hotline.rules.BalanceView.NoAccount;
import org.gongji.hotline.rules.BalanceView.PartlySetAside;
import org.gongji.hotline.rules.BalanceView.Suspended;
import org.gongji.hotline.rules.BalanceView.Untold;
import org.gongji.hotline.rules.BalanceView.Zero;

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

        Amounts amounts() {
            var setAside = promised.compareTo(total()) > 0 ? total() : promised;
            return new Amounts(total(), setAside, total().minus(setAside), prior, current, shareable());
        }

        private Money shareable() {
            var counts = pack.fund().source() == Fund.Years.PRIOR_YEARS ? prior : total();
            var left = counts.minus(pack.fund().reserve()).minus(promised);
            return left.isNegative() ? Money.ZERO : left;
        }
    }

    private static final Source CONTRACT = Source.own("Inbound, balance, of the caller contract");
    private static final Source SCHEMES = new Source("国办发〔2021〕14号", Source.Grade.A);

    private static final Question<Facts> RECORDED_DEAD =
            Question.of("RECORDED_DEAD", "recorded as dead?", CONTRACT, facts -> facts.status() == DECEASED);

    private static final Question<Facts> RESIDENT_SCHEME = Question.of(
            "RESIDENT_SCHEME", "insured in the resident scheme?", SCHEMES, facts -> facts.scheme() == Scheme.RESIDENT);

    private static final Question<Facts> EMPTY = Question.of(
            "EMPTY", "nothing in the account?", CONTRACT, facts -> facts.total().isZero());

    private static final Question<Facts> IS_SUSPENDED =
            Question.of("SUSPENDED", "insurance suspended?", CONTRACT, facts -> facts.status() == SUSPENDED);

    private static final Question<Facts> HAS_MOVED =
            Question.of("MOVED", "insurance moved elsewhere?", CONTRACT, facts -> facts.status() == MOVED);

    private static final Question<Facts> NOTHING_PROMISED = Question.of(
            "NOTHING_PROMISED",
            "nothing set aside for the family?",
            CONTRACT,
            facts -> facts.promised().isZero());

    static final RuleTree<Facts, BalanceView> TREE = RuleTree.<Facts, BalanceView>firstOf(
                    "balanceView",
                    "What may this person be told of the account?",
                    facts -> facts.pack().name())
            .when(RECORDED_DEAD, answer("BALANCE_UNTOLD", "nothing", _ -> new Untold()))
            .when(
                    RESIDENT_SCHEME,
                    answer("BALANCE_NO_ACCOUNT", "that there is none", facts -> new NoAccount(facts.status())))
            .when(EMPTY, answer("BALANCE_ZERO", "that it is empty", facts -> new Zero(facts.status())))
            .when(
                    IS_SUSPENDED,
                    answer("BALANCE_SUSPENDED", "that, and the total", facts -> new Suspended(facts.amounts())))
            .when(
                    HAS_MOVED,
                    answer("BALANCE_MOVED", "that, and what is kept here", facts -> new Moved(facts.amounts())))
            .when(NOTHING_PROMISED, answer("BALANCE_ALL_USABLE", "one number", facts -> new AllUsable(facts.amounts())))
            .otherwise(answer(
                    "BALANCE_SET_ASIDE", "usable, total and set aside", facts -> new PartlySetAside(facts.amounts())));

    private Balance() {}

    public static Decision<BalanceView> view(Facts facts) {
        return TREE.decide(facts);
    }
}
