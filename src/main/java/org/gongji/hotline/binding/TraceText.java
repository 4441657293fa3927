package org.gongji.hotline.binding;

import java.util.List;
import org.gongji.hotline.rules.Source;
import org.gongji.hotline.rules.Trace;
import org.gongji.hotline.rules.Trace.Step;

/// A trace as it is stored: a line for the decision, then one for each step, their parts parted by tabs.
final class TraceText {

    private TraceText() {}

    static String of(Trace trace) {
        var text = new StringBuilder(line(trace.decision(), trace.basis(), trace.answer()));
        trace.steps().forEach(step -> text.append('\n').append(line(step)));
        return text.toString();
    }

    static Trace read(String text) {
        var lines = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
        var head = lines.getFirst();
        var steps = lines.stream().skip(1).map(TraceText::step).toList();
        return new Trace(head.get(0), head.get(1), head.get(2), steps);
    }

    private static String line(Step step) {
        return line(
                step.rule(),
                step.holds() ? "yes" : "no",
                step.fact(),
                step.source().grade().name(),
                step.source().title());
    }

    private static Step step(List<String> parts) {
        return new Step(
                parts.get(0),
                parts.get(1).equals("yes"),
                parts.get(2),
                new Source(parts.get(4), Source.Grade.valueOf(parts.get(3))));
    }

    /// Rules and region files hold no tabs and no line ends; one that did would read as a blank.
    private static String line(String... parts) {
        return String.join(
                "\t",
                List.of(parts).stream()
                        .map(part -> part.replaceAll("[\\t\\r\\n]", " "))
                        .toList());
    }
}
