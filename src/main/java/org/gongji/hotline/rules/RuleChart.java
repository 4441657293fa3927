package org.gongji.hotline.rules;

import java.util.ArrayList;
import java.util.List;

/// A decision as a page of text: its tree as a Mermaid flow chart, its questions with their sources, its answers.
final class RuleChart {

    private final StringBuilder chart = new StringBuilder();
    private final List<Question<?>> questions = new ArrayList<>();
    private final List<Rule.Answer<?, ?>> answers = new ArrayList<>();

    private RuleChart() {}

    /// The page, in Markdown.
    static String page(RuleTree<?, ?> tree) {
        var drawn = new RuleChart();
        drawn.draw(tree.start());
        return """
                # %s
                %s

                ```mermaid
                flowchart TD
                %s```

                | question | asks | source |
                |---|---|---|
                %s
                | answer | means |
                |---|---|
                %s""".formatted(tree.id(), tree.asks(), drawn.chart, drawn.questionRows(), drawn.answerRows());
    }

    /// Draws `rule`, then all below it; returns the name of its node.
    private String draw(Rule<?, ?> rule) {
        return switch (rule) {
            case Rule.Fork<?, ?> fork -> draw(fork);
            case Rule.Answer<?, ?> answer -> draw(answer);
        };
    }

    private String draw(Rule.Fork<?, ?> fork) {
        questions.add(fork.question());
        var node = "q" + questions.size();
        line(node + "{\"" + fork.question().id() + "<br/>" + fork.question().text() + "\"}");
        line(node + " -- yes --> " + draw(fork.yes()));
        line(node + " -- no --> " + draw(fork.no()));
        return node;
    }

    private String draw(Rule.Answer<?, ?> answer) {
        answers.add(answer);
        var node = "a" + answers.size();
        line(node + "([\"" + answer.id() + "<br/>" + answer.text() + "\"])");
        return node;
    }

    private void line(String text) {
        chart.append("  ").append(text).append('\n');
    }

    private String questionRows() {
        var rows = new StringBuilder();
        for (var question : questions) {
            rows.append("| `%s` | %s | %s |\n".formatted(question.id(), question.text(), source(question)));
        }
        return rows.toString();
    }

    private String answerRows() {
        var rows = new StringBuilder();
        answers.stream()
                .map(answer -> "| `%s` | %s |\n".formatted(answer.id(), answer.text()))
                .distinct()
                .forEach(rows::append);
        return rows.toString();
    }

    private static String source(Question<?> question) {
        return switch (question.origin()) {
            case Question.Origin.Paper<?>(var source) -> source.toString();
            case Question.Origin.OfPack<?>(var parameter, var _) -> "`" + parameter.key() + "` of the region";
        };
    }
}
