package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decides whether a person may say yes to a request now, by phone.
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
            RulePack pack) {}

    /// What was decided.
    public sealed interface Outcome {

        record Allowed(Terms terms) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    private MayConfirm() {}

    public static Decision<Outcome> decide(Facts facts) {
        return new Decision<>(
                new Outcome.Refused(Reason.NOT_BY_PHONE),
                new Trace("mayConfirm", facts.pack().name(), "REFUSED", List.of()));
    }
}
