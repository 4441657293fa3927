package org.gongji.hotline.console.insight;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.calllog.Insight.Hop;
import org.springframework.web.util.HtmlUtils;

/// In what order calls came to their dialogs, drawn as SVG: a column for each stage, the endings in the last one, and
/// bands as broad as many calls went. It says nothing of colours: that is the page's.
final class FlowPicture {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 440;
    private static final int TOP = 10;
    private static final int GAP = 16;
    private static final int BOX = 12;
    private static final int FOR_LABELS = 150;

    /// What fewer than one in a hundred came to stands together.
    private static final double LEAST = 0.01;

    private static final String OTHER = "";
    private static final Set<String> ENDINGS =
            Stream.of(Ending.values()).map(Enum::name).collect(toSet());

    private record Key(int column, String name) {}

    /// One box.
    private static final class Box {
        private final Key key;
        private long in;
        private long out;
        private double y;
        private double filledIn;
        private double filledOut;

        Box(Key key) {
            this.key = key;
        }

        long calls() {
            return Math.max(in, out);
        }
    }

    private record Band(Box from, Box to, long calls) {}

    private final Map<Key, Box> boxes = new HashMap<>();
    private final Map<Key, Map<Key, Long>> calls = new HashMap<>();
    private static final Comparator<Box> IN_ORDER =
            Comparator.<Box>comparingInt(box -> box.key.column()).thenComparingDouble(box -> box.y);

    private final UnaryOperator<String> label;
    private final int last;
    private double scale;

    private FlowPicture(List<Hop> hops, UnaryOperator<String> label) {
        this.label = label;
        this.last = hops.stream().mapToInt(Hop::stage).max().orElse(0) + 1;
    }

    /// @param label of a dialog, of an ending, and of the empty name: what is left over
    static String of(List<Hop> hops, String title, UnaryOperator<String> label) {
        var picture = new FlowPicture(hops, label);
        picture.gather(hops);
        picture.place();
        return picture.svg(title);
    }

    private void gather(List<Hop> hops) {
        var whole = hops.stream()
                .filter(hop -> hop.stage() == 0)
                .mapToLong(Hop::calls)
                .sum();
        var came = new HashMap<Key, Long>();
        for (var hop : hops) {
            if (hop.stage() == 0) {
                came.merge(new Key(0, hop.source()), hop.calls(), Long::sum);
            }
            came.merge(new Key(hop.stage() + 1, hop.target()), hop.calls(), Long::sum);
        }
        for (var hop : hops) {
            var from = key(hop.stage(), hop.source(), came, whole);
            var to = key(hop.stage() + 1, hop.target(), came, whole);
            boxes.computeIfAbsent(from, Box::new).out += hop.calls();
            boxes.computeIfAbsent(to, Box::new).in += hop.calls();
            calls.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, hop.calls(), Long::sum);
        }
    }

    private Key key(int stage, String name, Map<Key, Long> came, long whole) {
        if (ENDINGS.contains(name)) {
            return new Key(last, name);
        }
        var few = came.getOrDefault(new Key(stage, name), 0L) < LEAST * whole;
        return new Key(stage, few ? OTHER : name);
    }

    private void place() {
        var columns = new TreeMap<Integer, List<Box>>();
        boxes.values()
                .forEach(box -> columns.computeIfAbsent(box.key.column(), _ -> new ArrayList<>())
                        .add(box));
        scale = columns.values().stream()
                .mapToDouble(column -> (HEIGHT - (double) GAP * column.size())
                        / Math.max(1, column.stream().mapToLong(Box::calls).sum()))
                .min()
                .orElse(1);
        for (var column : columns.values()) {
            column.sort(Comparator.comparingLong(Box::calls).reversed().thenComparing(box -> box.key.name()));
            var y = (double) TOP;
            for (var box : column) {
                box.y = y;
                y += box.calls() * scale + GAP;
            }
        }
    }

    private String svg(String title) {
        var svg = new StringBuilder();
        svg.append("<svg class=\"flow\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT + TOP, HtmlUtils.htmlEscape(title)));
        bands().forEach(band -> draw(svg, band));
        boxes.values().stream().sorted(IN_ORDER).forEach(box -> box(svg, box));
        return svg.append("</svg>").toString();
    }

    private List<Band> bands() {
        var bands = new ArrayList<Band>();
        calls.forEach((from, each) -> each.forEach((to, count) -> bands.add(
                new Band(boxes.computeIfAbsent(from, Box::new), boxes.computeIfAbsent(to, Box::new), count))));
        bands.sort(Comparator.comparing(Band::from, IN_ORDER).thenComparing(Band::to, IN_ORDER));
        return bands;
    }

    private double x(int column) {
        return (double) (WIDTH - FOR_LABELS - BOX) * column / last;
    }

    private void draw(StringBuilder svg, Band band) {
        var source = band.from();
        var target = band.to();
        var broad = band.calls() * scale;
        var y1 = source.y + source.filledOut + broad / 2;
        var y2 = target.y + target.filledIn + broad / 2;
        source.filledOut += broad;
        target.filledIn += broad;
        var x1 = x(source.key.column()) + BOX;
        var x2 = x(target.key.column());
        var middle = (x1 + x2) / 2;
        svg.append(String.format(
                Locale.ROOT,
                "<path class=\"band%s\" d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" stroke-width=\"%.2f\">",
                ENDINGS.contains(target.key.name()) ? " over" : "",
                x1,
                y1,
                middle,
                y1,
                middle,
                y2,
                x2,
                y2,
                Math.max(0.5, broad)));
        svg.append("<title>%s → %s: %s</title></path>"
                .formatted(text(source.key.name()), text(target.key.name()), Sheet.number(band.calls())));
    }

    private void box(StringBuilder svg, Box box) {
        var x = x(box.key.column());
        var high = Math.max(1, box.calls() * scale);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"box%s\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
                ENDINGS.contains(box.key.name()) ? " over" : "",
                x,
                box.y,
                BOX,
                high));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\">%s %s</text>",
                x + BOX + 4,
                box.y + Math.min(high / 2, 200) + 4,
                text(box.key.name()),
                Sheet.number(box.calls())));
    }

    private String text(String name) {
        return HtmlUtils.htmlEscape(label.apply(name));
    }
}
