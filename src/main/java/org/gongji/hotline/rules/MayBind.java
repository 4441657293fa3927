package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
            RulePack pack) {}

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

    private MayBind() {}

    public static Decision<Outcome> decide(Facts facts) {
        return new Decision<>(
                new Outcome.Refused(Reason.NOT_BY_PHONE),
                new Trace("mayBind", facts.pack().name(), "REFUSED", List.of()));
    }
}
