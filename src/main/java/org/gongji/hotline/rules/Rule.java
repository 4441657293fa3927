package org.gongji.hotline.rules;

import java.util.function.Function;

/// A part of a rule tree: a question with its two ways on, or an answer.
public sealed interface Rule<F, T> {

    /// A question with its two ways on.
    record Fork<F, T>(Question<? super F> question, Rule<F, T> yes, Rule<F, T> no) implements Rule<F, T> {}

    /// Where the tree ends.
    ///
    /// @param id published; stands in traces, in the call log and on the "why" page
    /// @param text what follows, as a person would say it
    record Answer<F, T>(String id, String text, Function<F, T> value) implements Rule<F, T> {}

    static <F, T> Rule<F, T> answer(String id, String text, Function<F, T> value) {
        return new Answer<>(id, text, value);
    }
}
