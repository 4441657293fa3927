package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.speech.Tones.joined;
import static org.gongji.hotline.speech.Tones.silence;
import static org.gongji.hotline.speech.Tones.tone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.PromptFolder;
import org.gongji.hotline.speech.studio.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCheckTests {

    @TempDir
    private Path folder;

    private SmallPrompts prompts;

    @BeforeEach
    void prompts_with_all_their_clips() throws IOException {
        prompts = SmallPrompts.in(folder);
        new PromptRender(
                        prompts.catalogue(),
                        (clip, _) -> tone(8000, clip.name().equals("bal.total.1") ? 1.5 : 0.5, 0.3))
                .missing((_, _, _) -> {});
    }

    @Test
    void prompts_in_order_have_no_finding() throws IOException {
        assertThat(check()).isEqualTo(new CheckReport(8, List.of()));
    }

    @Test
    void a_missing_clip_is_told_with_what_cannot_be_heard() throws IOException {
        Files.delete(prompts.clip("usual/bye.wav"));

        assertThat(check().faults())
                .containsExactly(new Finding(
                        Kind.MISSING, "zh-CN/clips/usual/bye.wav", "'再见。' cannot be heard; used in end: good-bye"));
    }

    @Test
    void a_missing_clip_of_elder_pace_is_only_a_remark() throws IOException {
        Files.delete(prompts.clip("elder/bye.wav"));

        assertThat(check().faults()).isEmpty();
        assertThat(kinds(check())).containsExactly(Kind.NO_ELDER_CLIP);
    }

    @Test
    void a_silent_clip_is_told() throws IOException {
        WaveFile.write(silence(8000, 1), "", prompts.clip("usual/bye.wav"));

        assertThat(kinds(check())).containsExactly(Kind.SILENT);
    }

    @Test
    void an_overdriven_clip_is_told() throws IOException {
        WaveFile.write(tone(8000, 0.5, 3), "", prompts.clip("usual/bye.wav"));

        assertThat(kinds(check())).contains(Kind.CLIPPED);
    }

    @Test
    void a_clip_of_another_rate_is_told() throws IOException {
        writePcm(prompts.clip("usual/bye.wav"), 16_000);

        assertThat(check().faults()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.WRONG_FORMAT);
            assertThat(finding.detail()).startsWith("it is 16000 Hz, mono, PCM_SIGNED 16 bit");
        });
    }

    @Test
    void sixteen_bits_at_8_kHz_are_as_good_as_a_law() throws IOException {
        writePcm(prompts.clip("usual/bye.wav"), 8000);

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void a_file_that_is_no_sound_is_told() throws IOException {
        Files.writeString(prompts.clip("usual/bye.wav"), "hello");

        assertThat(kinds(check())).containsExactly(Kind.UNREADABLE);
    }

    @Test
    void a_clip_that_was_generated_from_another_text_is_told() throws IOException {
        prompts.write("zh-CN/words.yaml", "yuan: {text: 圆, say: yuan2, forms: [final]}\n");
        Files.delete(prompts.clip("usual/yuan.mid.wav"));
        Files.delete(prompts.clip("elder/yuan.mid.wav"));

        assertThat(kinds(check())).containsExactly(Kind.OUTDATED, Kind.OUTDATED);
    }

    @Test
    void a_clip_with_silence_around_it_is_told() throws IOException {
        var padded = joined(silence(8000, 0.2), tone(8000, 0.5, 0.126), silence(8000, 0.3));
        WaveFile.write(padded, "", prompts.clip("usual/bye.wav"));

        assertThat(check().faults())
                .extracting(Finding::detail)
                .containsExactly(
                        "it begins with 200 ms of silence; 10 are right",
                        "it ends with 300 ms of silence; 30 are right");
    }

    @Test
    void a_soft_clip_is_a_remark() throws IOException {
        WaveFile.write(tone(8000, 0.5, 0.05), "", prompts.clip("usual/bye.wav"));

        assertThat(check().faults()).isEmpty();
        assertThat(kinds(check())).containsExactly(Kind.LEVEL);
    }

    @Test
    void a_clip_that_is_much_too_long_for_its_text_is_a_remark() throws IOException {
        WaveFile.write(tone(8000, 5, 0.126), "", prompts.clip("usual/bye.wav"));

        assertThat(check().remarks())
                .containsExactly(
                        new Finding(Kind.PACE, "zh-CN/clips/usual/bye.wav", "2 syllables in 5.0 s: is this '再见。'?"));
    }

    @Test
    void a_file_that_nothing_uses_is_told() throws IOException {
        WaveFile.write(tone(8000, 0.5, 0.126), "", prompts.clip("usual/old.wav"));

        assertThat(check().faults())
                .containsExactly(new Finding(
                        Kind.UNUSED, "zh-CN/clips/usual/old.wav", "no sentence and no word is recorded in it"));
    }

    @Test
    void a_sentence_that_a_dialog_says_and_no_catalogue_has_is_told() throws IOException {
        var report = new PromptCheck(folder, Set.of("bye", "bal.total", "hello"), Optional.empty()).check();

        assertThat(report.faults())
                .containsExactly(
                        new Finding(Kind.UNKNOWN_SENTENCE, "hello", "a dialog says it, but it is in no catalogue"));
    }

    @Test
    void a_sentence_that_no_dialog_says_is_a_remark() throws IOException {
        var report = new PromptCheck(folder, Set.of("bye"), Optional.empty()).check();

        assertThat(report.faults()).isEmpty();
        assertThat(report.remarks()).extracting(Finding::about).containsExactly("bal.total");
    }

    @Test
    void a_sentence_for_later_need_not_be_said() throws IOException {
        prompts.write("zh-CN/sentences.yaml", """
                bye: {text: "再见。", say: "zai4jian4.", where: "end: good-bye"}
                bal.total: {text: "账户里一共有{amount}。", say: "zhang4hu4 li5 yi2gong4 you3 {amount}.", where: "later, balance"}
                """);

        assertThat(new PromptCheck(folder, Set.of("bye"), Optional.empty())
                        .check()
                        .findings())
                .isEmpty();
    }

    @Test
    void pinyin_that_misses_a_syllable_is_told() throws IOException {
        prompts.write("zh-CN/words.yaml", "yuan: {text: 元角, say: yuan2, forms: [mid, final]}\n");

        assertThat(check().faults())
                .contains(new Finding(Kind.PINYIN, "yuan.mid", "'元角' has 2 characters, 'yuan2' has 1 syllables"));
    }

    @Test
    void languages_that_differ_in_a_slot_are_told_with_the_line() throws IOException {
        prompts.write("en/sentences.yaml", """
                bye: {text: "Good bye."}
                bal.total: {text: "In all, {count}."}
                """);

        var report = check();

        assertThat(report.clips()).isZero();
        assertThat(report.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CATALOGUE);
            assertThat(finding.detail()).contains("sentences.yaml:2", "amount", "count");
        });
    }

    @Test
    void a_sentence_that_nobody_can_keep_in_mind_is_a_remark() throws IOException {
        prompts.write("zh-CN/sentences.yaml", """
                bye: {text: "再见。", say: "zai4jian4.", where: "end: good-bye"}
                bal.total: {text: "账户里的钱一共有这么多再加上这么多一共有{amount}。", where: "balance: some set aside"}
                """);

        assertThat(check().remarks()).extracting(Finding::kind).contains(Kind.LONG);
    }

    @Test
    void the_project_s_own_prompts_have_nothing_to_mend() throws IOException {
        var own = PromptFolder.find(Optional.empty());

        var report = new PromptCheck(own, Catalogue.load(own).sentences(), Optional.empty()).check();

        assertThat(report.clips()).isGreaterThan(2200);
        assertThat(report.findings()).isEmpty();
    }

    private CheckReport check() throws IOException {
        return new PromptCheck(folder, Set.of("bye", "bal.total"), Optional.empty()).check();
    }

    private static Iterable<Kind> kinds(CheckReport report) {
        return report.findings().stream().map(Finding::kind).toList();
    }

    /// Half a second as loud as the other clips.
    private static void writePcm(Path file, int hertz) throws IOException {
        var tone = tone(hertz, 0.5, 0.126);
        var bytes = new byte[2 * tone.size()];
        for (int i = 0; i < tone.size(); i++) {
            int value = Math.round(tone.at(i) * 32_768);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        var format = new AudioFormat(hertz, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes), format, tone.size()),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }
}
