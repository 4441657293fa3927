package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.hotline.speech.Tones.silence;
import static org.gongji.hotline.speech.Tones.tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Recording;
import org.gongji.hotline.speech.studio.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptRenderTests {

    private static final PromptRender.Progress UNSEEN = (_, _, _) -> {};

    @TempDir
    private Path folder;

    private SmallPrompts prompts;
    private final List<String> spoken = new ArrayList<>();

    @BeforeEach
    void a_small_catalogue() throws IOException {
        prompts = SmallPrompts.in(folder);
    }

    @Test
    void every_clip_is_made_at_both_paces() {
        var report = new PromptRender(prompts.catalogue(), this::speak).missing(UNSEEN);

        assertThat(report).isEqualTo(new RenderReport(8, 0, List.of()));
        assertThat(prompts.clip("usual/bye.wav")).isRegularFile();
        assertThat(prompts.clip("usual/bal.total.1.wav")).isRegularFile();
        assertThat(prompts.clip("elder/yuan.mid.wav")).isRegularFile();
        assertThat(prompts.clip("elder/yuan.final.wav")).isRegularFile();
    }

    @Test
    void a_clip_that_is_there_is_kept() throws IOException {
        var recorded =
                Files.writeString(Files.createDirectories(prompts.clip("usual")).resolve("bye.wav"), "a studio's");

        var report = new PromptRender(prompts.catalogue(), this::speak).missing(UNSEEN);

        assertThat(report.made()).isEqualTo(7);
        assertThat(report.kept()).isEqualTo(1);
        assertThat(recorded).hasContent("a studio's");
        assertThat(spoken).doesNotContain("USUAL bye");
    }

    @Test
    void a_generated_clip_whose_text_has_changed_is_made_anew() throws IOException {
        new PromptRender(prompts.catalogue(), this::speak).missing(UNSEEN);
        spoken.clear();
        prompts.write("zh-CN/words.yaml", "yuan: {text: 元, say: yuan1, forms: [mid, final]}\n");

        var report = new PromptRender(prompts.catalogue(), this::speak).missing(UNSEEN);

        assertThat(report.made()).isEqualTo(4);
        assertThat(spoken).containsExactly("USUAL yuan.mid", "USUAL yuan.final", "ELDER yuan.mid", "ELDER yuan.final");
    }

    @Test
    void a_studio_s_own_note_does_not_make_its_clip_outdated() throws IOException {
        WaveFile.write(tone(8000, 0.5, 0.3), "take 7", prompts.clip("usual/bye.wav"));

        new PromptRender(prompts.catalogue(), this::speak).missing(UNSEEN);

        assertThat(spoken).doesNotContain("USUAL bye");
    }

    @Test
    void all_are_made_anew_where_that_is_asked_for() throws IOException {
        Files.writeString(Files.createDirectories(prompts.clip("usual")).resolve("bye.wav"), "an old one");

        var report = new PromptRender(prompts.catalogue(), this::speak).all(UNSEEN);

        assertThat(report.made()).isEqualTo(8);
        assertThat(spoken).contains("USUAL bye", "ELDER bye");
    }

    @Test
    void progress_is_told_after_each_clip() {
        var told = new ArrayList<String>();

        new PromptRender(prompts.catalogue(), this::speak)
                .missing((done, total, clip) -> told.add(done + " of " + total + " " + clip));

        assertThat(told).hasSize(8).startsWith("1 of 8 bye").endsWith("8 of 8 yuan.final");
    }

    @Test
    void a_clip_that_cannot_be_made_is_reported_and_the_others_are_made() {
        Voice hoarse = (clip, pace) -> {
            if (clip.name().equals("bye") && pace == Pace.USUAL) {
                throw new IOException("hoarse");
            }
            return speak(clip, pace);
        };

        var report = new PromptRender(prompts.catalogue(), hoarse).missing(UNSEEN);

        assertThat(report.made()).isEqualTo(7);
        assertThat(report.failures())
                .containsExactly(new Finding(Kind.NOT_MADE, "zh-CN/clips/usual/bye.wav", "hoarse"));
    }

    @Test
    void a_silent_answer_makes_no_clip() {
        Voice mute = (clip, pace) -> clip.name().equals("bye") ? silence(8000, 1) : speak(clip, pace);

        var report = new PromptRender(prompts.catalogue(), mute).missing(UNSEEN);

        assertThat(report.failures()).extracting(Finding::detail).containsOnly("the take is silent");
        assertThat(prompts.clip("usual/bye.wav")).doesNotExist();
    }

    @Test
    void a_voice_that_fails_again_and_again_ends_the_work() {
        Voice gone = (_, _) -> {
            throw new IOException("connection refused");
        };

        assertThatThrownBy(() -> new PromptRender(prompts.catalogue(), gone).missing(UNSEEN))
                .isInstanceOf(NoVoice.class)
                .hasMessageContaining("5 times in a row")
                .hasMessageContaining("connection refused");
    }

    private Recording speak(Clip clip, Pace pace) {
        spoken.add(pace + " " + clip.name());
        return tone(22_050, 0.5, 0.3);
    }
}
