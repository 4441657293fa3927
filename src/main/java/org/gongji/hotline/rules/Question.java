package org.gongji.hotline.rules;

import java.util.function.Function;
import java.util.function.Predicate;

/// One yes-or-no question of a rule tree, under a published id.
///
/// @param text as a person would ask it; drawn and kept, so no personal data
/// @param fact what the trace keeps beside yes or no, such as a count; never personal data, empty for nothing
/// @param source where the rule is written down; may depend on the rule pack among the facts
public record Question<F>(
        String id, String text, Predicate<F> holds, Function<F, String> fact, Function<F, Source> source) {

    public static <F> Question<F> of(String id, String text, Source source, Predicate<F> holds) {
        return new Question<>(id, text, holds, _ -> "", _ -> source);
    }

    /// The same question, by a parameter of a rule pack: its source is that of the parameter.
    public static <F> Question<F> by(
            Parameter parameter, Function<F, RulePack> pack, String id, String text, Predicate<F> holds) {
        return new Question<>(
                id, text, holds, _ -> "", facts -> pack.apply(facts).source(parameter));
    }

    public Question<F> showing(Function<F, String> shown) {
        return new Question<>(id, text, holds, shown, source);
    }
}
