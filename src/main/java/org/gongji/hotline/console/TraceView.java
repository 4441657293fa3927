package org.gongji.hotline.console;

import java.util.List;
import org.gongji.hotline.rules.Source;
import org.gongji.hotline.rules.Trace;

/// Why something was decided as it was.
///
/// @param pack the rules of which region and day
/// @param answer its published id
/// @param steps the questions asked, in order; the last one decided
record TraceView(String decision, String pack, String answer, List<StepOf> steps) {

    /// @param fact what decided beside yes or no, such as a count; may be empty
    /// @param grade how far the source can be relied on
    record StepOf(String rule, boolean holds, String fact, String source, Source.Grade grade) {

        static StepOf of(Trace.Step step) {
            return new StepOf(
                    step.rule(),
                    step.holds(),
                    step.fact(),
                    step.source().title(),
                    step.source().grade());
        }
    }

    static TraceView of(Trace trace) {
        return new TraceView(
                trace.decision(),
                trace.basis(),
                trace.answer(),
                trace.steps().stream().map(StepOf::of).toList());
    }
}
