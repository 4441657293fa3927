package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.Rule.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.MayConfirm.Outcome.Allowed;
import org.gongji.hotline.rules.MayConfirm.Outcome.Refused;

/// Decides whether a person may say yes to a request now, by phone.
///
/// What the request is to this person comes before the order of `Reason`: a stranger hears that it is not theirs and no
/// word about two other people; who comes too late hears that, not that the two are bound; and who has shown nothing on
/// our own call hears nothing about the sharing.
public final class MayConfirm {

    /// How the person and the hotline talk.
    public enum Door {
        /// the person has called
        CALL,
        /// the hotline has called the person
        CALL_BACK
    }

    /// Where a request stands.
    public enum Standing {
        WAITING,
        EXPIRED,
        DECIDED
    }

    /// A request and who is asked about it.
    ///
    /// @param yours the request waits for this person
    /// @param side which side this person is
    /// @param quota asked for, where there is one
    /// @param ties without the request itself
    /// @param pack of the sharer's pool, on `today`
    public record Facts(
            boolean yours,
            Standing standing,
            Side side,
            Door door,
            Party sharer,
            Party beneficiary,
            Relation relation,
            Optional<Money> quota,
            Ties ties,
            LocalDate today,
            RulePack pack)
            implements Sharing {}

    /// What was decided.
    public sealed interface Outcome {

        record Allowed(Terms terms) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    private static final Source OWN_RULES = Source.own("a request and whom it waits for, of the account rules");

    private static final Question<Facts> WAITS_FOR_ANOTHER =
            Question.of("WAITS_FOR_ANOTHER", "does it wait for somebody else?", OWN_RULES, facts -> !facts.yours());

    private static final Question<Facts> WAITED_TOO_LONG = Question.of(
            "WAITED_TOO_LONG",
            "has it waited longer than the region lets it?",
            Parameter.REQUEST_VALID_DAYS,
            Facts::pack,
            facts -> facts.standing() == Standing.EXPIRED);

    private static final Question<Facts> WAITS_NO_MORE = Question.of(
            "WAITS_NO_MORE",
            "decided, withdrawn or ended already?",
            OWN_RULES,
            facts -> facts.standing() == Standing.DECIDED);

    private static final Question<Facts> HAS_TO_CALL_IN = Question.of(
            "HAS_TO_CALL_IN",
            "called by us, and the region wants this side to call in?",
            Parameter.CALLBACK_PROOF,
            Facts::pack,
            facts -> facts.door() == Door.CALL_BACK
                    && facts.pack().consent().callbackProof().get(facts.side()) == CallbackProof.CALL_IN);

    private static final Question<Facts> SIDE_NOT_BY_PHONE = Question.of(
            "SIDE_NOT_BY_PHONE",
            "under 16, or a side that the region does not let agree by phone?",
            Parameter.CONSENT_BY_PHONE,
            Facts::pack,
            facts -> !facts.byPhone(facts.side()));

    static final RuleTree<Facts, Outcome> TREE = RuleTree.<Facts, Outcome>firstOf(
                    "mayConfirm",
                    "May this person agree to this request now?",
                    facts -> facts.pack().name())
            .when(WAITS_FOR_ANOTHER, refused(Reason.NOT_YOURS))
            .when(WAITED_TOO_LONG, refused(Reason.REQUEST_EXPIRED))
            .when(WAITS_NO_MORE, refused(Reason.ALREADY_DECIDED))
            .when(HAS_TO_CALL_IN, refused(Reason.NOT_BY_PHONE))
            .when(Obstacles.SHARER_WITHOUT_ACCOUNT, refused(Reason.SHARER_HAS_NO_ACCOUNT))
            .when(Obstacles.SHARER_AWAY, refused(Reason.SHARER_NOT_ACTIVE))
            .when(Obstacles.BENEFICIARY_OUTSIDE, refused(Reason.BENEFICIARY_NOT_INSURED))
            .when(Obstacles.BENEFICIARY_AWAY, refused(Reason.BENEFICIARY_NOT_ACTIVE))
            .when(Obstacles.RELATION_LEFT_OUT, refused(Reason.RELATION_NOT_ALLOWED))
            .when(Obstacles.SPOUSE_PARENT_LEFT_OUT, refused(Reason.RELATION_NOT_ALLOWED))
            .when(Obstacles.BOUND, refused(Reason.ALREADY_BOUND))
            .when(Obstacles.TOO_FAR, refused(Reason.OTHER_AREA))
            .when(Obstacles.POOL_CLOSED, refused(Reason.AREA_NOT_OPEN))
            .when(Obstacles.NO_QUOTA, refused(Reason.QUOTA_NEEDED))
            .when(Obstacles.QUOTA_ABOVE_CAP, refused(Reason.QUOTA_TOO_HIGH))
            .when(Obstacles.QUOTA_ABOVE_ACCOUNT, refused(Reason.QUOTA_TOO_HIGH))
            .when(Obstacles.MEMBERS_FULL, refused(Reason.TOO_MANY_MEMBERS))
            .when(Obstacles.LIFETIME_FULL, refused(Reason.TOO_MANY_IN_LIFETIME))
            .when(Obstacles.SHARERS_FULL, refused(Reason.BOUND_TO_ANOTHER_SHARER))
            .when(Obstacles.ONE_WAY_ONLY, refused(Reason.MUTUAL_NOT_ALLOWED))
            .when(SIDE_NOT_BY_PHONE, refused(Reason.NOT_BY_PHONE))
            .otherwise(answer(
                    "CONFIRM_ALLOWED",
                    "yes, once the terms are heard",
                    facts -> new Allowed(facts.terms(facts.side()))));

    private MayConfirm() {}

    public static Decision<Outcome> decide(Facts facts) {
        return TREE.decide(facts);
    }

    private static Rule<Facts, Outcome> refused(Reason reason) {
        return answer(reason.name(), "refused: " + reason.meaning(), _ -> new Refused(reason));
    }
}
