package org.gongji.hotline.rules;

import static java.util.Collections.unmodifiableList;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A decision as a value: one tree, which is evaluated (`decide`) and drawn (`RuleChart`).
///
/// @param id published name of the decision
/// @param asks what it decides, as one question
/// @param basis which rule pack the facts are decided by, for the trace
public record RuleTree<F, T>(String id, String asks, Function<F, String> basis, Rule<F, T> start) {

    /// Room for the steps of the longest trees, so that a list need not grow.
    private static final int USUAL_DEPTH = 24;

    public Decision<T> decide(F facts) {
        var steps = new ArrayList<Trace.Step>(USUAL_DEPTH);
        var rule = start;
        while (rule instanceof Rule.Fork<F, T>(var question, var yes, var no)) {
            var holds = question.holds().test(facts);
            steps.add(new Trace.Step(question.id(), holds, question.fact().apply(facts), question.source(facts)));
            rule = holds ? yes : no;
        }
        var answer = (Rule.Answer<F, T>) rule;
        return new Decision<>(
                answer.value().apply(facts), new Trace(id, basis.apply(facts), answer.id(), unmodifiableList(steps)));
    }

    /// Begins a tree that asks one question after another: the first that holds decides.
    public static <F, T> FirstOf<F, T> firstOf(String id, String asks, Function<F, String> basis) {
        return new FirstOf<>(id, asks, basis, List.of());
    }

    /// A tree being written.
    public record FirstOf<F, T>(String id, String asks, Function<F, String> basis, List<When<F, T>> cases) {

        record When<F, T>(Question<? super F> question, Rule<F, T> then) {}

        public FirstOf<F, T> when(Question<? super F> question, Rule<F, T> then) {
            var more = new ArrayList<>(cases);
            more.add(new When<>(question, then));
            return new FirstOf<>(id, asks, basis, List.copyOf(more));
        }

        public RuleTree<F, T> otherwise(Rule<F, T> last) {
            var rule = last;
            for (var next : cases.reversed()) {
                rule = new Rule.Fork<>(next.question(), next.then(), rule);
            }
            return new RuleTree<>(id, asks, basis, rule);
        }
    }
}
