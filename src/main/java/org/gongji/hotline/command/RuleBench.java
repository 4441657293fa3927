package org.gongji.hotline.command;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.Balance;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.Deduction;
import org.gongji.hotline.rules.DeductionPlan;
import org.gongji.hotline.rules.Identify;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.MayUnbind;
import org.gongji.hotline.rules.OpeningHours;

/// Measures how many decisions, each with its trace, one core takes in a second.
final class RuleBench {

    /// So many different facts are decided on in turn.
    private static final int FACTS = 4096;

    private static final int WARM_UP_ROUNDS = 10;

    private final List<Subject> subjects;
    private final int decisions;

    /// @param decisions in one round
    RuleBench(Regions regions, int decisions) {
        var facts = new MadeUpFacts(regions);
        this.decisions = decisions;
        this.subjects = List.of(
                subject("mayBind", made(facts::binding), given -> asked(MayBind.decide(given))),
                subject("mayConfirm", made(facts::confirming), given -> asked(MayConfirm.decide(given))),
                subject("mayUnbind", made(facts::unbinding), given -> asked(MayUnbind.decide(given))),
                subject("balanceView", made(facts::balance), given -> asked(Balance.view(given))),
                subject("deductionPlan", made(facts::cost), given -> asked(Deduction.plan(given))),
                subject("identify", made(facts::attempts), given -> asked(Identify.decide(given))),
                subject(
                        "callingHours",
                        made(facts::moment),
                        given -> asked(OpeningHours.calling(given.now(), given.pack()))));
    }

    /// What was measured.
    ///
    /// @param median decisions a second, of all rounds
    /// @param slowest decisions a second, in the slowest round
    /// @param questions asked for one decision, on average
    record Result(String decision, long median, long slowest, double questions) {}

    /// A decision, ready to be taken on the facts with a number.
    private record Subject(String decision, IntUnaryOperator take) {}

    /// Warms all decisions up together, so that none is measured with the machine's code made for it alone; then
    /// measures
    /// one after the other.
    void run(int rounds, Consumer<Result> each) {
        for (var round = 0; round < WARM_UP_ROUNDS; round++) {
            subjects.forEach(this::round);
        }
        subjects.forEach(subject -> each.accept(measure(subject, rounds)));
    }

    private Result measure(Subject subject, int rounds) {
        var perSecond = new long[rounds];
        var questions = 0L;
        for (var round = 0; round < rounds; round++) {
            var began = System.nanoTime();
            questions += round(subject);
            perSecond[round] = decisions * 1_000_000_000L / (System.nanoTime() - began);
        }
        Arrays.sort(perSecond);
        return new Result(
                subject.decision(), perSecond[rounds / 2], perSecond[0], (double) questions / rounds / decisions);
    }

    /// Returns how many questions were asked: the traces are used, so that they cannot be left out.
    private long round(Subject subject) {
        var questions = 0L;
        for (var i = 0; i < decisions; i++) {
            questions += subject.take().applyAsInt(i % FACTS);
        }
        return questions;
    }

    private static <F> Subject subject(String decision, List<F> facts, ToIntFunction<F> take) {
        return new Subject(decision, i -> take.applyAsInt(facts.get(i)));
    }

    private static <F> List<F> made(Supplier<F> one) {
        return IntStream.range(0, FACTS).mapToObj(_ -> one.get()).toList();
    }

    private static int asked(Decision<?> decision) {
        return decision.trace().steps().size();
    }

    private static int asked(DeductionPlan plan) {
        var asked = asked(plan.own()) + plan.order().steps().size();
        for (var step : plan.shared()) {
            asked += asked(step.pays());
        }
        return asked;
    }
}
