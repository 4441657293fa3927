package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.util.List;

/// Decides from when the end of a sharing counts.
public final class MayUnbind {

    /// A sharing and who wants to end it.
    ///
    /// @param yours the person who ends it is one of its two sides
    /// @param active it has not ended yet
    /// @param since its first day
    /// @param pack of the sharer's pool, on `today`
    public record Facts(boolean yours, boolean active, LocalDate since, LocalDate today, RulePack pack) {}

    /// What was decided.
    public sealed interface Outcome {

        /// It ends.
        ///
        /// @param from the first day without sharing; today where it ends at once
        record Ends(LocalDate from) implements Outcome {}

        /// It goes on.
        ///
        /// @param earliest the first day on which it may be ended; today where no day will do
        record Refused(Reason reason, LocalDate earliest) implements Outcome {}
    }

    private MayUnbind() {}

    public static Decision<Outcome> decide(Facts facts) {
        return new Decision<>(
                new Outcome.Refused(Reason.NOT_YOURS, facts.today()),
                new Trace("mayUnbind", facts.pack().name(), "REFUSED", List.of()));
    }
}
