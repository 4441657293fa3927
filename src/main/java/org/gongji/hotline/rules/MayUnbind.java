package org.gongji.hotline.rules;

import static org.gongji.hotline.rules.Rule.answer;

import java.time.LocalDate;
import java.util.function.Function;
import org.gongji.hotline.rules.Ending.UnbindEffective;
import org.gongji.hotline.rules.MayUnbind.Outcome.Ends;
import org.gongji.hotline.rules.MayUnbind.Outcome.Refused;

/// Decides from when the end of a sharing counts. A stranger hears first of all that it is not theirs.
public final class MayUnbind {

    /// A sharing and who wants to end it.
    ///
    /// @param yours the person who ends it is one of its two sides
    /// @param active it has not ended yet
    /// @param since its first day
    /// @param pack of the sharer's pool, on `today`
    public record Facts(boolean yours, boolean active, LocalDate since, LocalDate today, RulePack pack) {

        LocalDate earliest() {
            return since.plusDays(pack.ending().minBindDays());
        }
    }

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

    private static final Source VOLUNTARY = new Source("国家医保局、财政部, 2026-01-09", Source.Grade.A);

    private static final Question<Facts> OF_OTHERS =
            Question.of("OF_OTHERS", "a sharing of other people?", VOLUNTARY, facts -> !facts.yours());

    private static final Question<Facts> OVER =
            Question.of("OVER", "ended already?", VOLUNTARY, facts -> !facts.active());

    private static final Question<Facts> HAS_TO_LAST = Question.of(
                    "HAS_TO_LAST",
                    "bound for fewer days than the region wants?",
                    Parameter.MIN_BIND_DAYS,
                    Facts::pack,
                    (Facts facts) -> facts.today().isBefore(facts.earliest()))
            .showing(facts -> "at least: " + facts.pack().ending().minBindDays());

    private static final Question<Facts> FROM_TOMORROW = Question.of(
            "FROM_TOMORROW",
            "does an ending count from the next day in the region?",
            Parameter.UNBIND_EFFECTIVE,
            Facts::pack,
            facts -> facts.pack().ending().effective() == UnbindEffective.NEXT_DAY);

    static final RuleTree<Facts, Outcome> TREE = RuleTree.<Facts, Outcome>firstOf(
                    "mayUnbind",
                    "May this person end this sharing, and from when?",
                    facts -> facts.pack().name())
            .when(OF_OTHERS, refused(Reason.NOT_YOURS, Facts::today))
            .when(OVER, refused(Reason.ALREADY_DECIDED, Facts::today))
            .when(HAS_TO_LAST, refused(Reason.TOO_EARLY_TO_END, Facts::earliest))
            .when(
                    FROM_TOMORROW,
                    answer(
                            "UNBIND_TOMORROW",
                            "it ends tomorrow",
                            facts -> new Ends(facts.today().plusDays(1))))
            .otherwise(answer("UNBIND_AT_ONCE", "it ends at once", facts -> new Ends(facts.today())));

    private MayUnbind() {}

    public static Decision<Outcome> decide(Facts facts) {
        return TREE.decide(facts);
    }

    private static Rule<Facts, Outcome> refused(Reason reason, Function<Facts, LocalDate> earliest) {
        return answer(
                reason.name(), "refused: " + reason.meaning(), facts -> new Refused(reason, earliest.apply(facts)));
    }
}
