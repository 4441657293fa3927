package org.gongji.hotline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.speech.PromptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PromptsCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void prompts_of_one_sentence() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: 再见。, say: zai4jian4., where: end}");
        write("zh-CN/words.yaml", "yuan: {text: 元, say: yuan2, forms: [final]}");
        write("zh-CN/carriers.yaml", "slots: {}\nwords:\n  yuan: {final: 一共有…。}");
        write("en/sentences.yaml", "bye: {text: Good bye.}");
        write("en/words.yaml", "yuan: {text: yuan}");
    }

    @Test
    void missing_clips_are_made_and_then_there_is_nothing_to_mend() throws IOException {
        assertThat(run("render", "--espeak", voice())).isZero();
        assertThat(told.toString()).contains("4 clips made, 0 kept, 0 could not be made");

        assertThat(run("check")).isZero();
        assertThat(told.toString()).contains("4 clips, 0 to mend, 0 to look at");
    }

    @Test
    void clips_that_are_missing_end_a_check_with_1() {
        assertThat(run("check")).isEqualTo(1);

        assertThat(told.toString())
                .contains("To mend:")
                .contains("  missing  zh-CN/clips/usual/bye.wav: '再见。' cannot be heard; used in end")
                .contains("0 clips, 2 to mend, 2 to look at");
    }

    @Test
    void a_sentence_that_only_a_dialog_has_ends_a_check_with_1() throws IOException {
        run("render", "--espeak", voice());

        assertThat(run(Set.of("bye", "hello"), "check")).isEqualTo(1);

        assertThat(told.toString()).contains("unknown sentence  hello");
    }

    @Test
    void a_voice_that_is_not_there_ends_rendering_with_3() {
        assertThat(run("render", "--espeak", folder.resolve("nothing").toString()))
                .isEqualTo(3);

        assertThat(told.toString()).contains("espeak-ng cannot be run", "1.52 or newer is needed");
    }

    @Test
    void a_script_is_written_to_a_file() {
        var script = folder.resolve("script.csv");

        assertThat(run("script", "--format", "csv", "--output", script.toString()))
                .isZero();

        assertThat(script).content().contains("words: yuan,yuan.final.wav,一共有〔元〕。,yuan2,final");
    }

    @Test
    void a_script_is_read_here_where_no_file_is_named() {
        assertThat(run("script")).isZero();

        assertThat(told.toString()).startsWith("# Recording script").contains("| `bye.wav` | 再见。 |");
    }

    @Test
    void prompts_alone_say_what_can_be_done() {
        assertThat(Commands.run(settings -> {}, "prompts")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return run(Set.of("bye"), arguments);
    }

    private int run(Set<String> said, String... arguments) {
        told.getBuffer().setLength(0);
        var line = new CommandLine(new PromptsCommand())
                .addSubcommand(new PromptsCheckCommand(() -> said))
                .addSubcommand(new PromptsScriptCommand())
                .addSubcommand(new PromptsRenderCommand())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(told, true))
                .setErr(new PrintWriter(told, true));
        var words = new String[arguments.length + 2];
        words[0] = arguments[0];
        words[1] = "--prompts";
        words[2] = folder.toString();
        System.arraycopy(arguments, 1, words, 3, arguments.length - 1);
        return line.execute(words);
    }

    /// A program that answers like espeak-ng and says the same sentence each time.
    private String voice() throws IOException {
        var sound = PromptFolder.find(Optional.empty()).resolve("zh-CN/clips/usual/key.5.mid.wav");
        var program = Files.writeString(folder.resolve("voice"), """
                #!/bin/sh
                case "$*" in
                  *--version*) echo 'eSpeak NG text-to-speech: 1.52.0' ;;
                  *--stdout*) cat '%s' ;;
                  *) echo "ts'ai51tS;'iE51n_|" ;;
                esac
                """.formatted(sound));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }

    private void write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
