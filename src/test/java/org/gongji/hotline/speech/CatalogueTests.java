package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTests {

    @TempDir
    private Path prompts;

    @BeforeEach
    void a_small_catalogue() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\"}");
        write("en/sentences.yaml", "bye: {text: \"Good bye.\"}");
        write("zh-CN/words.yaml", "yuan: {text: 元, say: yuan2, forms: [mid, final]}");
        write("en/words.yaml", "yuan: {text: yuan}");
    }

    @Test
    void the_project_s_own_catalogue_is_sound() {
        var catalogue = Catalogue.load(PromptFolder.find(Optional.empty()));

        assertThat(catalogue.sentences()).hasSizeGreaterThan(270).contains("welcome", "bal.one", "bye");
        assertThat(catalogue.words(Language.MANDARIN)).contains("num.99", "yuan.2", "fen.2x");
    }

    @Test
    void a_sentence_without_slots_is_one_clip_of_its_own_name() {
        var clips = Catalogue.load(prompts).clips(Language.MANDARIN);

        assertThat(clips).extracting(Clip::name).containsExactly("bye", "yuan.mid", "yuan.final");
    }

    @Test
    void stretches_around_slots_are_numbered_and_punctuation_beside_a_slot_is_no_speech() throws IOException {
        write("zh-CN/sentences.yaml", "part: {text: \"{got}收到,还差{missing},请接着按。\", where: here}");
        write("en/sentences.yaml", "part: {text: \"I have {got}. Missing, {missing}.\"}");

        var wording = Catalogue.load(prompts).wording(Language.MANDARIN, "part").orElseThrow();

        assertThat(wording.pieces())
                .containsExactly(
                        new Wording.Piece.Slot("got"),
                        new Wording.Piece.Stretch("part.1", "收到,还差", Optional.empty()),
                        new Wording.Piece.Slot("missing"),
                        new Wording.Piece.Mark(","),
                        new Wording.Piece.Stretch("part.2", "请接着按。", Optional.empty()));
        assertThat(wording.text()).isEqualTo("{got}收到,还差{missing},请接着按。");
    }

    @Test
    void a_sentence_in_the_other_language_s_voice_is_a_clip_of_that_voice() throws IOException {
        write("zh-CN/sentences.yaml", "offer: {text: \"For English, press 8.\", voice: en}");
        write("en/sentences.yaml", "offer: {text: \"说普通话,请按8。\", voice: zh-CN}");

        var catalogue = Catalogue.load(prompts);

        assertThat(catalogue.clips(Language.MANDARIN))
                .first()
                .extracting(Clip::text)
                .isEqualTo("说普通话,请按8。");
        assertThat(catalogue.file(Language.MANDARIN, "offer", Pace.ELDER))
                .isEqualTo(prompts.resolve("zh-CN/clips/elder/offer.wav"));
    }

    @Test
    void an_id_that_stands_twice_is_refused_with_both_lines() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\"}\n\nbye: {text: \"好。\"}");

        assertThat(faults()).singleElement().asString().contains("zh-CN/sentences.yaml:3:", "line 1 already");
    }

    @Test
    void an_unknown_field_is_refused() throws IOException {
        write("en/sentences.yaml", "bye: {text: \"Good bye.\",\n  txet: x}");

        assertThat(faults()).singleElement().asString().contains("en/sentences.yaml:2:", "unknown field 'txet'");
    }

    @Test
    void slots_that_differ_between_languages_are_refused() throws IOException {
        write("zh-CN/sentences.yaml", "has: {text: \"有{amount}。\"}");
        write("en/sentences.yaml", "has: {text: \"There is {day}.\"}");

        assertThat(faults()).singleElement().asString().contains("zh-CN/sentences.yaml:1:", "[amount]", "[day]");
    }

    @Test
    void a_sentence_that_one_language_lacks_is_refused() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\"}\nwait: {text: \"请稍等。\"}");

        assertThat(faults()).singleElement().asString().contains("zh-CN/sentences.yaml:2:", "missing in en");
    }

    @Test
    void a_slot_that_nothing_can_fill_is_refused() throws IOException {
        write("zh-CN/sentences.yaml", "has: {text: \"有{weather}。\"}");
        write("en/sentences.yaml", "has: {text: \"There is {weather}.\"}");

        assertThat(faults()).allSatisfy(fault -> assertThat(fault).contains("nothing can fill: weather"));
    }

    @Test
    void braces_that_are_no_slot_are_refused() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见{Amount}。\"}");

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(":1:", "a slot is a name in braces"));
    }

    @Test
    void pinyin_with_other_slots_than_the_text_is_refused() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\", say: \"zai4 jian4 {day}.\"}");

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("text and say have different slots"));
    }

    @Test
    void a_sentence_whose_clip_has_the_name_of_another_s_stretch_is_refused() throws IOException {
        write("zh-CN/sentences.yaml", "has: {text: \"有{amount}。\"}\nhas.1: {text: \"好。\"}");
        write("en/sentences.yaml", "has: {text: \"There is {amount}.\"}\nhas.1: {text: \"Good.\"}");

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("share the clip 'has.1'"));
    }

    @Test
    void a_file_that_is_no_yaml_is_refused_with_its_line() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\"}\nwait: {text: [}");

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("zh-CN/sentences.yaml:2:"));
    }

    @Test
    void every_fault_is_told_at_once() throws IOException {
        write("zh-CN/sentences.yaml", "bye: {text: \"再见。\", a: 1}\nbye: {text: \"好。\"}");

        assertThat(faults()).hasSize(2);
    }

    private Iterable<String> faults() {
        return catchThrowableOfType(CatalogueFault.class, () -> Catalogue.load(prompts))
                .faults();
    }

    private void write(String file, String content) throws IOException {
        var path = prompts.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content + "\n");
    }
}
