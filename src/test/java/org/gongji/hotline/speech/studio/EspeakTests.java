package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakTests {

    @TempDir
    private Path folder;

    @Test
    void version_1_52_and_newer_speak_mandarin() {
        assertThat(Espeak.speaksMandarin("eSpeak NG text-to-speech: 1.52.0  Data at: /usr/lib"))
                .isTrue();
        assertThat(Espeak.speaksMandarin("eSpeak NG text-to-speech: 2.0  Data at: /usr/lib"))
                .isTrue();
    }

    @Test
    void version_1_51_and_the_old_espeak_do_not() {
        assertThat(Espeak.speaksMandarin("eSpeak NG text-to-speech: 1.51  Data at: /usr/lib"))
                .isFalse();
        assertThat(Espeak.speaksMandarin("eSpeak text-to-speech: 1.48.15  16.Apr.15"))
                .isFalse();
        assertThat(Espeak.speaksMandarin("")).isFalse();
    }

    @Test
    void a_voice_that_is_too_old_is_refused_with_the_way_to_a_newer_one() throws IOException {
        var old = program("echo 'eSpeak NG text-to-speech: 1.51  Data at: /usr/lib'");

        assertThatThrownBy(() -> Espeak.of(old))
                .isInstanceOf(NoVoice.class)
                .hasMessageContaining("1.51")
                .hasMessageContaining("1.52 or newer")
                .hasMessageContaining("backports");
    }

    @Test
    void a_voice_that_is_not_there_is_refused_in_the_same_way() {
        var missing = List.of(folder.resolve("espeak-ng").toString());

        assertThatThrownBy(() -> Espeak.of(missing))
                .isInstanceOf(NoVoice.class)
                .hasMessageContaining("cannot be run")
                .hasMessageContaining("--espeak");
    }

    @Test
    void pinyin_that_is_read_as_english_makes_no_clip() throws IOException {
        var voice = Espeak.of(
                program("case \"$*\" in *version*) echo 'eSpeak NG 1.52.0';; *) echo \"(en)fu:b'A@\";; esac"));
        var clip = new Clip("odd", Language.MANDARIN, "怪", Optional.of("foo1"), Optional.empty(), "");

        assertThatThrownBy(() -> voice.speak(clip, Pace.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not know a syllable of 'foo1'");
    }

    @Test
    void a_clip_without_pinyin_says_what_is_missing() throws IOException {
        var voice = Espeak.of(program("echo 'eSpeak NG 1.52.0'"));
        var clip = new Clip("new", Language.MANDARIN, "新", Optional.empty(), Optional.empty(), "");

        assertThatThrownBy(() -> voice.speak(clip, Pace.USUAL)).hasMessageContaining("no pinyin");
    }

    @Test
    void the_syllables_that_espeak_does_not_know_are_given_in_its_own_phonemes() {
        assertThat(EspeakText.of("xiong1di4 jie3mei4")).isEqualTo("[[S;j'ong55]] di4 jie3mei4");
        assertThat(EspeakText.of("xing4 xiong2")).isEqualTo("xing4  [[S;j'ong35]]");
    }

    @Test
    void a_word_in_the_middle_is_level_and_a_last_one_lower_and_slower() {
        assertThat(Delivery.of(word(Form.MID), Pace.USUAL)).isEqualTo(new Delivery(160, 50, true));
        assertThat(Delivery.of(word(Form.FINAL), Pace.USUAL)).isEqualTo(new Delivery(145, 40, false));
        assertThat(Delivery.of(word(Form.MID), Pace.ELDER)).isEqualTo(new Delivery(130, 50, true));
        assertThat(Delivery.of(word(Form.FINAL), Pace.ELDER)).isEqualTo(new Delivery(118, 40, false));
    }

    @Test
    void a_stretch_before_a_slot_is_unfinished_and_a_whole_sentence_is_not() {
        assertThat(Delivery.of(stretch("账户里一共有"), Pace.USUAL).unfinished()).isTrue();
        assertThat(Delivery.of(stretch("再见。"), Pace.USUAL).unfinished()).isFalse();
    }

    private static Clip word(Form form) {
        return new Clip("yuan." + form, Language.MANDARIN, "元", Optional.of("yuan2"), Optional.of(form), "");
    }

    private static Clip stretch(String text) {
        return new Clip("some", Language.MANDARIN, text, Optional.empty(), Optional.empty(), "");
    }

    private List<String> program(String script) throws IOException {
        var file = Files.writeString(folder.resolve("voice"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return List.of(file.toString());
    }
}
