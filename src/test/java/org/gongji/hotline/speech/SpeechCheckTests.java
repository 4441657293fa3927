package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechCheckTests {

    @TempDir
    private Path prompts;

    private Catalogue catalogue;

    @BeforeEach
    void a_small_catalogue_with_its_sound() throws IOException {
        write("zh-CN/sentences.yaml", "has: {text: \"有{amount}。\"}\nbye: {text: \"再见。\"}\n");
        write("en/sentences.yaml", "has: {text: \"There is {amount}.\"}\nbye: {text: \"Good bye.\"}\n");
        write("zh-CN/words.yaml", "yuan: {text: 元, forms: [mid, final]}\n");
        write("en/words.yaml", "yuan: {text: yuan}\n");
        catalogue = Catalogue.load(prompts);
        for (var clip : catalogue.clips(Language.MANDARIN)) {
            sound(clip.name(), Pace.USUAL);
        }
    }

    @Test
    void nothing_is_missing_where_every_sentence_and_word_has_its_sound() {
        assertThat(missing("has", "bye")).isEmpty();
    }

    @Test
    void a_sentence_that_is_in_no_catalogue_is_missing_in_both_languages() {
        assertThat(missing("hello"))
                .containsExactly(
                        "sentence 'hello' is not in zh-CN/sentences.yaml",
                        "sentence 'hello' is not in en/sentences.yaml");
    }

    @Test
    void a_stretch_without_sound_is_missing() throws IOException {
        Files.delete(file("has.1", Pace.USUAL));

        assertThat(missing("has")).containsExactly("clip " + file("has.1", Pace.USUAL) + " is missing");
    }

    @Test
    void a_word_without_sound_is_missing_whatever_is_said() throws IOException {
        Files.delete(file("yuan.final", Pace.USUAL));

        assertThat(missing()).containsExactly("clip " + file("yuan.final", Pace.USUAL) + " is missing");
    }

    @Test
    void a_slower_clip_alone_is_not_enough() throws IOException {
        Files.delete(file("bye", Pace.USUAL));
        sound("bye", Pace.ELDER);

        assertThat(missing("bye")).hasSize(1);
    }

    @Test
    void a_file_that_is_no_clip_is_told() throws IOException {
        Files.writeString(file("bye", Pace.USUAL), "no sound at all");

        assertThat(missing()).containsExactly(file("bye", Pace.USUAL) + ": no WAV file");
    }

    @Test
    void a_silent_clip_is_told() throws IOException {
        Files.write(file("bye", Pace.USUAL), TonePrompts.wav(new float[800]));

        assertThat(missing()).containsExactly(file("bye", Pace.USUAL) + ": the clip is silent");
    }

    private List<String> missing(String... sentences) {
        return new SpeechCheck(catalogue, RecordedClips.load(catalogue)).missing(Set.of(sentences), Set.of());
    }

    private void sound(String clip, Pace pace) throws IOException {
        Files.createDirectories(file(clip, pace).getParent());
        Files.write(file(clip, pace), TonePrompts.wav(TonePrompts.tone(440, 300)));
    }

    private Path file(String clip, Pace pace) {
        return catalogue.file(Language.MANDARIN, clip, pace);
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(prompts.resolve(file).getParent());
        Files.writeString(prompts.resolve(file), content);
    }
}
