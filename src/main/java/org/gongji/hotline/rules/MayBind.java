package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.Rule.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.rules.Consent.Confirm;
import org.gongji.hotline.rules.Kinship.RelationProof;
import org.gongji.hotline.rules.MayBind.Outcome.AtOnce;
import org.gongji.hotline.rules.MayBind.Outcome.Refused;
import org.gongji.hotline.rules.MayBind.Outcome.WaitsFor;

/// Decides whether two people may be bound today, whose yes is needed, and which terms that person hears.
public final class MayBind {

    /// Two people and what is asked for them.
    ///
    /// @param relation what the beneficiary is to the sharer
    /// @param documentSeen somebody has seen the paper that shows the relation
    /// @param pack of the sharer's pool, on `today`
    public record Facts(
            Party sharer,
            Party beneficiary,
            boolean samePerson,
            Relation relation,
            Side filedBy,
            boolean documentSeen,
            Optional<Money> quota,
            Ties ties,
            LocalDate today,
            RulePack pack)
            implements Sharing {}

    /// What was decided.
    public sealed interface Outcome {

        /// It counts at once: who had to say yes has filed it.
        record AtOnce() implements Outcome {}

        /// It waits for one side's yes.
        ///
        /// @param byPhone whether that side may say yes by phone; the guardian of a child comes in person
        record WaitsFor(Side side, Terms terms, boolean byPhone) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    private static final Source OWN_RULES = Source.own("who files has consented, of the account rules");

    private static final Question<Facts> ONE_PERSON =
            Question.of("ONE_PERSON", "both sides one person?", OWN_RULES, Facts::samePerson);

    private static final Question<Facts> SAME_WAITS = Question.of(
            "SAME_WAITS",
            "does a request for the same wait already?",
            Source.own("one request between the same two people"),
            facts -> facts.ties().waiting());

    private static final Question<Facts> PAPER_NOT_SEEN = Question.of(
            "PAPER_NOT_SEEN",
            "does the region want a paper that shows the relation, and nobody has seen it?",
            Parameter.RELATION_PROOF,
            Facts::pack,
            facts -> facts.pack().kinship().proof() == RelationProof.DOCUMENT && !facts.documentSeen());

    private static final Question<Facts> FILED_BY_BENEFICIARY = Question.of(
            "FILED_BY_BENEFICIARY",
            "filed by the one who is to receive?",
            OWN_RULES,
            facts -> facts.filedBy() == Side.BENEFICIARY);

    private static final Question<Facts> NOBODY_ASKED = Question.of(
            "NOBODY_ASKED",
            "is the sharer's yes enough in the region?",
            Parameter.CONFIRM,
            Facts::pack,
            facts -> facts.pack().consent().confirm() == Confirm.NONE);

    private static final Question<Facts> CHILD_NOT_ASKED = Question.of(
            "CHILD_NOT_ASKED",
            "a beneficiary under 16, whom the region does not ask?",
            Parameter.CONFIRM,
            Facts::pack,
            facts -> facts.pack().consent().confirm() == Confirm.BENEFICIARY_16PLUS && facts.receivedByChild());

    private static final Rule<Facts, Outcome> AT_ONCE = answer("BIND_AT_ONCE", "it counts at once", _ -> new AtOnce());

    static final RuleTree<Facts, Outcome> TREE = RuleTree.<Facts, Outcome>firstOf(
                    "mayBind",
                    "May these two be bound, and whose yes is needed?",
                    facts -> facts.pack().name())
            .when(Obstacles.SHARER_WITHOUT_ACCOUNT, refused(Reason.SHARER_HAS_NO_ACCOUNT))
            .when(Obstacles.SHARER_AWAY, refused(Reason.SHARER_NOT_ACTIVE))
            .when(Obstacles.BENEFICIARY_OUTSIDE, refused(Reason.BENEFICIARY_NOT_INSURED))
            .when(Obstacles.BENEFICIARY_AWAY, refused(Reason.BENEFICIARY_NOT_ACTIVE))
            .when(Obstacles.RELATION_LEFT_OUT, refused(Reason.RELATION_NOT_ALLOWED))
            .when(Obstacles.SPOUSE_PARENT_LEFT_OUT, refused(Reason.RELATION_NOT_ALLOWED))
            .when(ONE_PERSON, refused(Reason.SAME_PERSON))
            .when(Obstacles.BOUND, refused(Reason.ALREADY_BOUND))
            .when(SAME_WAITS, refused(Reason.REQUEST_ALREADY_WAITING))
            .when(Obstacles.TOO_FAR, refused(Reason.OTHER_AREA))
            .when(Obstacles.POOL_CLOSED, refused(Reason.AREA_NOT_OPEN))
            .when(Obstacles.NO_QUOTA, refused(Reason.QUOTA_NEEDED))
            .when(Obstacles.QUOTA_ABOVE_CAP, refused(Reason.QUOTA_TOO_HIGH))
            .when(Obstacles.QUOTA_ABOVE_ACCOUNT, refused(Reason.QUOTA_TOO_HIGH))
            .when(Obstacles.MEMBERS_FULL, refused(Reason.TOO_MANY_MEMBERS))
            .when(Obstacles.LIFETIME_FULL, refused(Reason.TOO_MANY_IN_LIFETIME))
            .when(Obstacles.SHARERS_FULL, refused(Reason.BOUND_TO_ANOTHER_SHARER))
            .when(Obstacles.ONE_WAY_ONLY, refused(Reason.MUTUAL_NOT_ALLOWED))
            .when(PAPER_NOT_SEEN, refused(Reason.DOCUMENT_NEEDED))
            .when(
                    FILED_BY_BENEFICIARY,
                    answer("BIND_WAITS_FOR_SHARER", "it waits for the sharer", facts -> waitsFor(Side.SHARER, facts)))
            .when(NOBODY_ASKED, AT_ONCE)
            .when(CHILD_NOT_ASKED, AT_ONCE)
            .otherwise(answer(
                    "BIND_WAITS_FOR_BENEFICIARY",
                    "it waits for the beneficiary",
                    facts -> waitsFor(Side.BENEFICIARY, facts)));

    private MayBind() {}

    public static Decision<Outcome> decide(Facts facts) {
        return TREE.decide(facts);
    }

    private static Outcome waitsFor(Side side, Facts facts) {
        return new WaitsFor(side, facts.terms(side), facts.byPhone(side));
    }

    private static Rule<Facts, Outcome> refused(Reason reason) {
        return answer(reason.name(), "refused: " + reason.meaning(), _ -> new Refused(reason));
    }
}
