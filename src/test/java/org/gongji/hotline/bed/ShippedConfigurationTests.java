package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

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

    @Test
    void the_compose_file_can_be_read_and_keeps_all_but_calls_and_console_on_loopback() throws IOException {
        Map<String, Map<String, Object>> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));

        assertThat(compose.get("services")).containsKeys("mysql", "hotline-1", "hotline-2", "haproxy", "asterisk");
        assertThat(compose.get("services").get("mysql").toString()).contains("--bind-address=127.0.0.1");
        assertThat(compose.get("services").get("hotline-1").toString()).doesNotContain("HOTLINE_AGI_BIND");
    }

    @Test
    void what_asterisk_says_is_what_the_hotline_says() throws IOException {
        for (var sentence : List.of("sorry", "full")) {
            var shipped = Recognition.of(
                    WavFile.read(Path.of("prompts/zh-CN/clips/usual", sentence + ".wav")),
                    WavFile.read(DIALPLANS.resolve("sounds").resolve(sentence + ".wav")));

            assertThat(shipped.isThere()).as(sentence).isTrue();
        }
    }

    /// The lines of a file without its comments.
    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(DIALPLANS.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith(";"))
                .toList();
    }
}
