package org.gongji.hotline.rules;

import java.util.List;

/// Why a decision came out as it did: the questions asked, in order, and the answer reached. Holds no personal data.
///
/// @param decision the tree's id
/// @param basis the rule pack it was decided by
/// @param answer the published id of the answer
public record Trace(String decision, String basis, String answer, List<Step> steps) {

    /// One question asked.
    ///
    /// @param rule the question's published id
    /// @param fact what decided, such as a count; may be empty
    public record Step(String rule, boolean holds, String fact, Source source) {

        @Override
        public String toString() {
            return rule + (holds ? ": yes" : ": no") + (fact.isEmpty() ? "" : " (" + fact + ")");
        }
    }

    /// The question that decided: the last one asked.
    public Step decisive() {
        return steps.getLast();
    }
}
