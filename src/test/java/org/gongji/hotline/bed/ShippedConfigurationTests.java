package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What must never slip into the files of `dialplans/`.
class ShippedConfigurationTests {

    private static final Path DIALPLANS = Path.of("dialplans");

    @Test
    void no_secret_is_shipped_nor_an_empty_one_that_would_let_everybody_in() throws IOException {
        assertThat(lines("hotline-local.conf")).noneMatch(line -> line.startsWith("secret"));
    }

    @Test
    void neither_keys_nor_played_files_are_logged() throws IOException {
        assertThat(lines("logger.conf"))
                .contains("messages = notice,warning,error")
                .noneMatch(line -> line.contains("verbose") || line.contains("dtmf") || line.contains("debug"));
    }

    /// The lines of a file without its comments.
    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(DIALPLANS.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith(";"))
                .toList();
    }
}
