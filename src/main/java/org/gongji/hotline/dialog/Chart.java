package org.gongji.hotline.dialog;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/// A dialog drawn as a Mermaid flow chart.
public final class Chart {

    private Chart() {}

    public static <N extends Enum<N>, S, A extends Enum<A>> String of(Dialog<N, S, A> dialog) {
        var chart = new StringBuilder("flowchart TD\n");
        chart.append("  start(( )) --> ").append(dialog.start()).append('\n');
        dialog.nodes().forEach((place, node) -> {
            chart.append("  ")
                    .append(place)
                    .append(shape(node).formatted(label(place, node)))
                    .append('\n');
            node.exits().entrySet().stream()
                    .collect(Collectors.groupingBy(
                            exit -> exit.getValue(),
                            LinkedHashMap::new,
                            Collectors.mapping(exit -> exit.getKey(), Collectors.joining("<br/>"))))
                    .forEach((to, exits) -> chart.append("  ")
                            .append(place)
                            .append(arrow(exits))
                            .append(to)
                            .append('\n'));
        });
        return chart.toString();
    }

    private static String arrow(String exits) {
        return exits.isEmpty() ? " --> " : " -- \"" + exits + "\" --> ";
    }

    private static <N extends Enum<N>, S, A extends Enum<A>> String label(N place, Node<N, S, A> node) {
        return switch (node) {
            case Node.Sub<N, S, A, ?, ?, ?> sub ->
                place + "<br/>→ " + sub.inner().name();
            case Node.End<N, S, A> end -> place + "<br/>⇒ " + Ways.label(end.answer());
            default -> place.name();
        };
    }

    private static String shape(Node<?, ?, ?> node) {
        return switch (node) {
            case Node.Say<?, ?, ?> _ -> "[\"%s\"]";
            case Node.Recite<?, ?, ?> _ -> "[\"%s ‼\"]";
            case Node.Ask<?, ?, ?, ?> _ -> "[/\"%s\"/]";
            case Node.Menu<?, ?, ?> _ -> "{{\"%s\"}}";
            case Node.Check<?, ?, ?, ?> _ -> "{\"%s\"}";
            case Node.Fork<?, ?, ?, ?> _ -> "{\"%s\"}";
            case Node.Sub<?, ?, ?, ?, ?, ?> _ -> "[[\"%s\"]]";
            case Node.End<?, ?, ?> _ -> "([\"%s\"])";
        };
    }
}
