package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChartsTests {

    private static final Path FOLDER = Path.of("docs", "dialogs");

    /// After a change of a dialog: `bin/hotline charts`, and look at what changed.
    @Test
    void the_drawn_charts_are_current() throws IOException {
        var drawn = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                drawn.put(file.getFileName().toString(), Files.readString(file));
            }
        }

        assertThat(drawn).isEqualTo(new TreeMap<>(Charts.pages()));
    }

    @Test
    void there_is_a_page_for_each_dialog() {
        assertThat(Charts.pages())
                .containsOnlyKeys(
                        "main.md",
                        "welcome.md",
                        "identify.md",
                        "id-groups.md",
                        "balance.md",
                        "movements.md",
                        "announcement.md",
                        "family.md",
                        "requests.md",
                        "request.md",
                        "terms.md",
                        "relations.md",
                        "relation.md",
                        "new.md",
                        "new-request.md",
                        "relative.md",
                        "relative-groups.md",
                        "code.md",
                        "guide.md",
                        "pin.md",
                        "person.md",
                        "closed.md",
                        "call-me.md",
                        "stuck.md",
                        "down.md",
                        "callback.md",
                        "callback-request.md",
                        "callback-terms.md");
    }
}
