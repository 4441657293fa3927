package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.Rule.answer;

import java.time.LocalDate;
import java.util.Optional;

/// Decides whether a sharing, or a request for one, goes on after insurance of either side has changed. A suspended
/// insurance ends nothing: it may be taken up again, and until then the hospital asks.
public final class MayGoOn {

    /// Two people, one of whom is insured in another way than before.
    ///
    /// @param pack of the sharer's pool, on `today`
    public record Facts(
            Party sharer, Party beneficiary, Relation relation, Optional<Money> quota, LocalDate today, RulePack pack)
            implements Sharing {

        @Override
        public Ties ties() {
            return Ties.NONE;
        }
    }

    private static final Source ENDS_BY_ITSELF = new Source("国家医保局、财政部, 2026-01-09", Source.Grade.A);

    private static final Question<Facts> SHARER_MOVED = Question.of(
            "SHARER_MOVED",
            "has the sharer's insurance moved elsewhere, or ended?",
            ENDS_BY_ITSELF,
            facts -> gone(facts.giving()));

    private static final Question<Facts> BENEFICIARY_MOVED = Question.of(
            "BENEFICIARY_MOVED",
            "has the beneficiary's insurance moved elsewhere, or ended?",
            ENDS_BY_ITSELF,
            facts -> gone(facts.receiving()));

    private static final Rule<Facts, Boolean> ENDS = answer("SHARING_ENDS", "it ends", _ -> false);

    static final RuleTree<Facts, Boolean> TREE = RuleTree.<Facts, Boolean>firstOf(
                    "mayGoOn",
                    "Does a sharing go on after insurance has changed?",
                    facts -> facts.pack().name())
            .when(Obstacles.SHARER_WITHOUT_ACCOUNT, ENDS)
            .when(SHARER_MOVED, ENDS)
            .when(Obstacles.BENEFICIARY_OUTSIDE, ENDS)
            .when(BENEFICIARY_MOVED, ENDS)
            .when(Obstacles.TOO_FAR, ENDS)
            .when(Obstacles.POOL_CLOSED, ENDS)
            .otherwise(answer("SHARING_GOES_ON", "it goes on", _ -> true));

    private MayGoOn() {}

    /// True where it goes on.
    public static Decision<Boolean> decide(Facts facts) {
        return TREE.decide(facts);
    }

    private static boolean gone(Party.OnFile party) {
        return party.status() == InsuranceStatus.MOVED || party.status() == InsuranceStatus.DECEASED;
    }
}
