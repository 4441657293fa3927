package org.gongji.hotline.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A dialog drawn as SVG for a page: places in columns by how far they are from the beginning, the ends in the last
/// one.
/// Boxes carry `data-place`, ways `data-from` and `data-to`, and nothing says how they look: that is the page's.
public final class Drawing {

    private static final int BOX_WIDTH = 156;
    private static final int BOX_HEIGHT = 26;
    private static final int ROW = 38;
    private static final int COLUMN = 216;
    private static final int MARGIN = 14;
    private static final int BEND = 46;
    private static final int SWEEPS = 6;

    private final Dialog<?, ?, ?> dialog;
    private final Map<String, Set<String>> ways = new TreeMap<>();
    private final Map<String, Integer> column = new HashMap<>();
    private final Map<String, Integer> row = new HashMap<>();

    private final List<String> been;

    private Drawing(Dialog<?, ?, ?> dialog, List<String> been) {
        this.dialog = dialog;
        this.been = been;
    }

    /// The whole drawing; it names places as the call log does.
    public static String of(Dialog<?, ?, ?> dialog) {
        return of(dialog, List.of());
    }

    /// With the way of a call drawn into it: what it passed is of class `been`, where it was last of class `here`.
    ///
    /// @param been the names of the places in the order in which they were reached; those that the dialog no longer
    /// has are passed over
    public static String of(Dialog<?, ?, ?> dialog, List<String> been) {
        var drawing = new Drawing(dialog, been);
        drawing.gather();
        drawing.intoColumns();
        drawing.intoRows();
        return drawing.svg();
    }

    private void gather() {
        dialog.nodes().forEach((place, node) -> {
            var to = new LinkedHashSet<String>();
            node.exits().values().forEach(next -> to.add(next.name()));
            ways.put(place.name(), to);
        });
    }

    private void intoColumns() {
        var here = List.of(dialog.start().name());
        for (var distance = 0; !here.isEmpty(); distance++) {
            var next = new ArrayList<String>();
            for (var place : here) {
                column.put(place, distance);
            }
            for (var place : here) {
                ways.getOrDefault(place, Set.of()).stream()
                        .filter(to -> !column.containsKey(to) && !next.contains(to))
                        .forEach(next::add);
            }
            here = next;
        }
        var last = column.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        dialog.nodes().forEach((place, node) -> {
            if (node instanceof Node.End<?, ?, ?>) {
                column.put(place.name(), last + 1);
            }
        });
        ways.keySet().retainAll(column.keySet());
    }

    /// Each place comes near to those that lead to it and those it leads to.
    private void intoRows() {
        columns().forEach(places -> number(new ArrayList<>(places)));
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            columns().forEach(places -> {
                var sorted = new ArrayList<>(places);
                sorted.sort(Comparator.comparingDouble(this::middleOfNeighbours).thenComparing(place -> place));
                number(sorted);
            });
        }
    }

    private void number(List<String> places) {
        for (var at = 0; at < places.size(); at++) {
            row.put(places.get(at), at);
        }
    }

    private double middleOfNeighbours(String place) {
        return ways.entrySet().stream()
                .filter(way -> way.getKey().equals(place) || way.getValue().contains(place))
                .flatMap(way -> way.getKey().equals(place) ? way.getValue().stream() : List.of(way.getKey()).stream())
                .filter(row::containsKey)
                .mapToInt(row::get)
                .average()
                .orElse(0);
    }

    private Collection<List<String>> columns() {
        var columns = new TreeMap<Integer, List<String>>();
        ways.keySet().stream()
                .sorted(Comparator.comparingInt(place -> row.getOrDefault(place, 0)))
                .forEach(place -> columns.computeIfAbsent(column.get(place), _ -> new ArrayList<>())
                        .add(place));
        return columns.values();
    }

    private String svg() {
        var svg = new StringBuilder(4096);
        var width = 2 * MARGIN + most(column) * COLUMN + BOX_WIDTH;
        var height = 2 * MARGIN + most(row) * ROW + BOX_HEIGHT;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" width=\"%d\" height=\"%d\""
                        .formatted(dialog.name(), width, height))
                .append(" viewBox=\"0 0 %d %d\">\n".formatted(width, height));
        ways.forEach((from, all) -> all.forEach(to -> svg.append(way(from, to))));
        dialog.nodes().forEach((place, node) -> {
            if (ways.containsKey(place.name())) {
                svg.append(box(place.name(), shape(node)));
            }
        });
        return svg.append("</svg>\n").toString();
    }

    private static int most(Map<String, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private String box(String place, String shape) {
        var text = place.toLowerCase(Locale.ROOT).replace('_', ' ');
        return """
            <g class="place %s%s" data-place="%s"><rect x="%d" y="%d" width="%d" height="%d" rx="%d"/>\
            <text x="%d" y="%d">%s</text></g>
            """.formatted(
                        shape,
                        passed(place),
                        place,
                        left(place),
                        top(place),
                        BOX_WIDTH,
                        BOX_HEIGHT,
                        shape.equals("end") ? BOX_HEIGHT / 2 : 4,
                        left(place) + BOX_WIDTH / 2,
                        top(place) + 17,
                        text);
    }

    private String passed(String place) {
        if (!been.contains(place)) {
            return "";
        }
        return been.getLast().equals(place) ? " been here" : " been";
    }

    private boolean passed(String from, String to) {
        for (var step = 1; step < been.size(); step++) {
            if (been.get(step - 1).equals(from) && been.get(step).equals(to)) {
                return true;
            }
        }
        return false;
    }

    private static String shape(Node<?, ?, ?> node) {
        return switch (node) {
            case Node.Say<?, ?, ?> _, Node.Recite<?, ?, ?> _ -> "say";
            case Node.Ask<?, ?, ?, ?> _, Node.Menu<?, ?, ?> _ -> "ask";
            case Node.Check<?, ?, ?, ?> _, Node.Fork<?, ?, ?, ?> _ -> "check";
            case Node.Sub<?, ?, ?, ?, ?, ?> _ -> "sub";
            case Node.End<?, ?, ?> _ -> "end";
        };
    }

    /// Forward from the right side to the left one; back, or within a column, around the right sides.
    private String way(String from, String to) {
        var x1 = left(from) + BOX_WIDTH;
        var y1 = top(from) + BOX_HEIGHT / 2;
        var y2 = top(to) + BOX_HEIGHT / 2;
        var forward = left(to) > left(from);
        var x2 = forward ? left(to) : left(to) + BOX_WIDTH;
        return "<path class=\"way%s\" data-from=\"%s\" data-to=\"%s\" d=\"M%d %dC%d %d %d %d %d %d\"/>%n"
                .formatted(
                        passed(from, to) ? " been" : "",
                        from,
                        to,
                        x1,
                        y1,
                        x1 + BEND,
                        y1,
                        forward ? x2 - BEND : x2 + BEND,
                        y2,
                        x2,
                        y2);
    }

    private int left(String place) {
        return MARGIN + column.getOrDefault(place, 0) * COLUMN;
    }

    private int top(String place) {
        return MARGIN + row.getOrDefault(place, 0) * ROW;
    }
}
