package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Repertoire;
import org.gongji.hotline.dialog.Utterance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class SpeechConfigurationTests {

    private static final Utterance BYE =
            new Utterance(List.of(Prompt.clip("bye")), new Manner(Language.MANDARIN, Pace.USUAL));

    @TempDir
    private Path folder;

    @BeforeEach
    void a_small_catalogue_with_its_sound() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\"}\nsoon: {text: \"好。\", where: \"later, call-back\"}\n");
        write("en/sentences.yaml", "bye: {text: \"Good bye.\"}\nsoon: {text: \"Good.\"}\n");
        write("zh-CN/words.yaml", "zero: {text: 零, forms: [mid]}\n");
        write("en/words.yaml", "zero: {text: zero}\n");
        for (var clip : List.of("bye", "zero.mid")) {
            sound(clip);
        }
    }

    @Test
    void the_hotline_speaks_from_its_folder() {
        context().run(context -> {
            assertThat(context).hasNotFailed();
            try (var sound = context.getBean(Speech.class).sound(BYE)) {
                assertThat(Path.of(sound.name() + ".alaw")).exists();
                assertThat(sound.name()).startsWith(folder.resolve("media").toString());
            }
        });
    }

    @Test
    void a_stopped_hotline_leaves_no_sound_behind() throws IOException {
        context().run(context -> context.getBean(Speech.class).sound(BYE));

        try (var left = Files.list(folder.resolve("media"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void a_start_without_the_sound_of_a_sentence_is_refused_and_says_what_helps() throws IOException {
        var clip = folder.resolve("prompts/zh-CN/clips/usual/bye.wav");
        Files.delete(clip);

        context().run(context -> {
            assertThat(context).hasFailed();
            var analysis = analysis(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("clip " + clip + " is missing");
            assertThat(analysis.getAction()).contains("bin/hotline prompts render");
        });
    }

    @Test
    void what_the_dialogs_say_and_no_catalogue_has_stops_the_start() {
        context()
                .withUserConfiguration(Talkative.class)
                .run(context -> assertThat(analysis(context.getStartupFailure()).getDescription())
                        .contains(
                                "sentence 'farewell' is not in zh-CN/sentences.yaml",
                                "word 'city.999999' is not in en/words.yaml"));
    }

    @Test
    void a_fault_of_the_catalogue_is_told_with_its_line() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\", tone: 3}\nsoon: {text: \"好。\"}\n");

        context()
                .run(context -> assertThat(analysis(context.getStartupFailure()).getDescription())
                        .contains("zh-CN/sentences.yaml:1: 'bye' has an unknown field 'tone'"));
    }

    @Test
    void a_folder_without_prompts_is_told_with_the_setting() {
        context("hotline.prompts.dir=" + folder.resolve("nowhere"))
                .run(context -> assertThat(analysis(context.getStartupFailure()).getAction())
                        .contains("hotline.prompts.dir"));
    }

    @Test
    void over_http_the_node_s_address_is_needed() {
        context("hotline.media.mode=http")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("hotline.media.url"));
    }

    @Test
    void an_address_that_could_break_a_command_is_refused() {
        context("hotline.media.mode=http", "hotline.media.url=http://10.0.0.5/a&b")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("hotline.media.url is"));
    }

    @Test
    void over_http_a_sound_is_fetched_by_its_name_and_a_personal_one_kept_by_nobody() {
        new WebApplicationContextRunner()
                .withUserConfiguration(
                        SpeechConfiguration.class, MediaConfiguration.class, SoundController.class, Web.class)
                .withPropertyValues(
                        "hotline.prompts.dir=" + folder.resolve("prompts"),
                        "hotline.media.mode=http",
                        "hotline.media.url=http://10.0.0.5:8080/media")
                .run(context -> {
                    var web = MockMvcBuilders.webAppContextSetup(
                                    (WebApplicationContext) context.getSourceApplicationContext())
                            .apply(SecurityMockMvcConfigurers.springSecurity())
                            .build();
                    var shelf = context.getBean(WebShelf.class);
                    shelf.put("mine", new byte[] {1, 2}, true);
                    shelf.put("ours", new byte[] {3}, false);

                    web.perform(get("/media/mine.alaw"))
                            .andExpect(status().isOk())
                            .andExpect(header().string("Cache-Control", "no-store"))
                            .andExpect(content().bytes(new byte[] {1, 2}));
                    web.perform(get("/media/ours.alaw")).andExpect(header().string("Cache-Control", "max-age=86400"));
                    web.perform(get("/media/gone.alaw")).andExpect(status().isNotFound());
                });
    }

    private ApplicationContextRunner context(String... settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(SpeechConfiguration.class, MediaConfiguration.class)
                .withPropertyValues(
                        "hotline.prompts.dir=" + folder.resolve("prompts"),
                        "hotline.media.dir=" + folder.resolve("media"))
                .withPropertyValues(settings);
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return Objects.requireNonNull(new CannotSpeakAnalyzer().analyze(failure));
    }

    private void sound(String clip) throws IOException {
        var file = folder.resolve("prompts/zh-CN/clips/usual/" + clip + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, TonePrompts.wav(TonePrompts.tone(440, 300)));
    }

    private void write(String file, String content) throws IOException {
        var path = folder.resolve("prompts").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    // no @Configuration: a test that starts the whole program would find it
    static class Talkative {
        @Bean
        Repertoire repertoire() {
            return new Repertoire(Set.of("bye", "farewell"), Set.of("city.999999"));
        }
    }

    @EnableWebMvc
    @EnableWebSecurity
    static class Web {}
}
