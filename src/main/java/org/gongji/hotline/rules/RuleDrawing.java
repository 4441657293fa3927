package org.gongji.hotline.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A decision's tree as an SVG: questions downwards, what each leads to beside it, with one way through it marked. How
/// it looks is the business of the page's style sheet.
final class RuleDrawing {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 34;
    private static final int ROW = 54;
    private static final int COLUMN = 480;
    private static final int MARGIN = 12;

    private final Set<String> asked = new HashSet<>();
    private final Optional<Trace> trace;
    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder ways = new StringBuilder();
    private final List<Integer> depths = new ArrayList<>();
    private int row;

    private RuleDrawing(Optional<Trace> trace) {
        this.trace = trace;
        trace.ifPresent(way -> way.steps().forEach(step -> asked.add(step.rule())));
    }

    /// The SVG of `tree`, with the way of `trace` where there is one.
    static String of(RuleTree<?, ?> tree, Optional<Trace> trace) {
        var drawn = new RuleDrawing(trace);
        drawn.draw(tree.start(), 0, trace.isPresent());
        var width = 2 * MARGIN + WIDTH + COLUMN * drawn.depths.stream().reduce(0, Math::max);
        var height = 2 * MARGIN + drawn.row * ROW;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" \
                aria-label="%s">
                %s%s</svg>
                """.formatted(width, height, width, height, text(tree.asks()), drawn.ways, drawn.boxes);
    }

    /// Draws `rule` in the next row, its yes to the right of it and its no below; returns its row.
    private int draw(Rule<?, ?> rule, int column, boolean passed) {
        depths.add(column);
        return switch (rule) {
            case Rule.Fork<?, ?> fork -> draw(fork, column, passed);
            case Rule.Answer<?, ?> answer -> {
                box(answer.id(), answer.text(), column, passed ? "place end been here" : "place end");
                yield row++;
            }
        };
    }

    private int draw(Rule.Fork<?, ?> fork, int column, boolean passed) {
        var question = fork.question();
        var at = row;
        box(question.id(), question.text(), column, passed ? "place check been" : "place check");
        var yes = passed && holds(question.id());
        var no = passed && !holds(question.id());
        if (!(fork.yes() instanceof Rule.Answer<?, ?>)) {
            row++; // a tree of its own needs a row of its own
        }
        var right = draw(fork.yes(), column + 1, yes);
        way(column, at, column + 1, right, yes);
        var below = draw(fork.no(), column, no);
        way(column, at, column, below, no);
        return at;
    }

    private boolean holds(String question) {
        return trace.stream()
                .flatMap(way -> way.steps().stream())
                .anyMatch(step -> step.rule().equals(question) && step.holds());
    }

    private void box(String id, String words, int column, String kind) {
        var x = MARGIN + column * COLUMN;
        var y = MARGIN + row * ROW;
        boxes.append("""
                <g class="%s" data-rule="%s"><rect x="%d" y="%d" width="%d" height="%d" rx="5"/>\
                <text x="%d" y="%d">%s</text><text x="%d" y="%d">%s</text></g>
                """.formatted(
                        kind,
                        text(id),
                        x,
                        y,
                        WIDTH,
                        HEIGHT,
                        x + WIDTH / 2,
                        y + 14,
                        text(id),
                        x + WIDTH / 2,
                        y + 28,
                        text(shortened(words))));
    }

    private static String shortened(String words) {
        return words.length() <= 62 ? words : words.substring(0, 60) + "…";
    }

    private void way(int column, int from, int toColumn, int to, boolean passed) {
        var kind = passed ? "way been" : "way";
        var y1 = MARGIN + from * ROW;
        var y2 = MARGIN + to * ROW;
        var x = MARGIN + column * COLUMN;
        var line = column == toColumn
                ? "M%d %dL%d %d".formatted(x + WIDTH / 2, y1 + HEIGHT, x + WIDTH / 2, y2)
                : "M%d %dL%d %d".formatted(x + WIDTH, y1 + HEIGHT / 2, x + COLUMN, y2 + HEIGHT / 2);
        ways.append("<path class=\"%s\" d=\"%s\"/>%n".formatted(kind, line));
        ways.append("<text x=\"%d\" y=\"%d\">%s</text>%n"
                .formatted(
                        column == toColumn ? x + WIDTH / 2 + 16 : x + WIDTH + 40,
                        column == toColumn ? y1 + HEIGHT + 14 : y1 + HEIGHT / 2 - 4,
                        (column == toColumn ? "NO" : "YES").toLowerCase(Locale.ROOT)));
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
