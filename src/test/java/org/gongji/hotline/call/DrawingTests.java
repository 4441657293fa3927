package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/// The drawings of the hotline's own dialogs.
class DrawingTests {

    private static final Pattern BOX =
            Pattern.compile("data-place=\"(\\w+)\"><rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Pattern WAY = Pattern.compile("data-from=\"(\\w+)\" data-to=\"(\\w+)\"");

    private record Box(String place, int x, int y, int width, int height) {

        boolean touches(Box other) {
            return Math.abs(x - other.x) < width && Math.abs(y - other.y) < height;
        }
    }

    static Stream<Dialog<?, ?, ?>> dialogs() {
        return Charts.dialogs().stream();
    }

    @Test
    void there_is_one_for_each_dialog_by_its_name() {
        assertThat(Charts.drawings()).containsKeys("main", "identify", "balance", "call me");
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void every_place_stands_in_it_once_and_covers_no_other(Dialog<?, ?, ?> dialog) {
        var boxes = BOX.matcher(Drawing.of(dialog))
                .results()
                .map(found -> new Box(
                        found.group(1),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4)),
                        Integer.parseInt(found.group(5))))
                .toList();

        assertThat(boxes.stream().map(Box::place))
                .containsExactlyInAnyOrderElementsOf(
                        dialog.nodes().keySet().stream().map(Enum::name).toList());
        for (var box : boxes) {
            assertThat(boxes.stream().filter(box::touches)).containsExactly(box);
        }
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void every_way_out_is_drawn(Dialog<?, ?, ?> dialog) {
        var drawn = WAY.matcher(Drawing.of(dialog))
                .results()
                .map(found -> found.group(1) + ">" + found.group(2))
                .collect(Collectors.toSet());

        assertThat(drawn).isEqualTo(ways(dialog));
    }

    private static Set<String> ways(Dialog<?, ?, ?> dialog) {
        var ways = new HashSet<String>();
        dialog.nodes().forEach((place, node) -> node.exits().values().forEach(to -> ways.add(place + ">" + to.name())));
        return ways;
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void it_is_whole_and_says_nothing_of_looks(Dialog<?, ?, ?> dialog) throws Exception {
        var drawing = Drawing.of(dialog);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(drawing)));
        assertThat(drawing).doesNotContain("style", "fill=", "script");
    }
}
