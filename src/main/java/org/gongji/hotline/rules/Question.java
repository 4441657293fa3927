package org.gongji.hotline.rules;

import java.util.function.Function;
import java.util.function.Predicate;

/// One yes-or-no question of a rule tree, under a published id.
///
/// @param text as a person would ask it; drawn and kept, so no personal data
/// @param fact what the trace keeps beside yes or no, such as a count; never personal data, empty for nothing
public record Question<F>(String id, String text, Origin<F> origin, Predicate<F> holds, Function<F, String> fact) {

    /// Where a question comes from.
    public sealed interface Origin<F> {

        /// It is the same everywhere.
        record Paper<F>(Source source) implements Origin<F> {}

        /// It asks a parameter of the rule pack among the facts.
        record OfPack<F>(Parameter parameter, Function<F, RulePack> pack) implements Origin<F> {}
    }

    public static <F> Question<F> of(String id, String text, Source source, Predicate<F> holds) {
        return new Question<>(id, text, new Origin.Paper<>(source), holds, _ -> "");
    }

    public static <F> Question<F> of(
            String id, String text, Parameter parameter, Function<F, RulePack> pack, Predicate<F> holds) {
        return new Question<>(id, text, new Origin.OfPack<>(parameter, pack), holds, _ -> "");
    }

    public Question<F> showing(Function<F, String> shown) {
        return new Question<>(id, text, origin, holds, shown);
    }

    Source source(F facts) {
        return switch (origin) {
            case Origin.Paper<F>(var source) -> source;
            case Origin.OfPack<F>(var parameter, var pack) -> pack.apply(facts).source(parameter);
        };
    }
}
