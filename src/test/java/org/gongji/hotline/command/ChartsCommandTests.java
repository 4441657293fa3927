package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongji.hotline.call.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void each_dialog_is_drawn_on_a_page() throws IOException {
        assertThat(charts()).isEqualTo(0);

        assertThat(Files.readString(folder.resolve("balance.md")))
                .startsWith("# balance\n\n```mermaid\nflowchart TD\n");
        assertThat(said.toString()).contains(Charts.pages().size() + " dialogs drawn");
    }

    @Test
    void the_page_of_a_dialog_that_is_no_more_goes_and_others_stay() throws IOException {
        Files.writeString(folder.resolve("gone.md"), "# gone\n" + Charts.MARK);
        Files.writeString(folder.resolve("notes.md"), "mine\n");

        charts();

        assertThat(folder.resolve("gone.md")).doesNotExist();
        assertThat(folder.resolve("notes.md")).hasContent("mine\n");
    }

    private int charts() {
        var line = Commands.commandLine(_ -> {});
        line.setOut(new PrintWriter(said, true));
        return line.execute("charts", folder.toString());
    }
}
