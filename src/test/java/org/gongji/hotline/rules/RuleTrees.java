package org.gongji.hotline.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What stands in a rule tree, for tests.
final class RuleTrees {

    private RuleTrees() {}

    /// The ids of its answers, from the first question on.
    static List<String> answers(RuleTree<?, ?> tree) {
        return answers(tree.start());
    }

    static boolean isReason(String answer) {
        return Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(answer));
    }

    private static List<String> answers(Rule<?, ?> rule) {
        return switch (rule) {
            case Rule.Answer<?, ?> answer -> List.of(answer.id());
            case Rule.Fork<?, ?> fork -> {
                var all = new ArrayList<>(answers(fork.yes()));
                all.addAll(answers(fork.no()));
                yield all;
            }
        };
    }
}
