package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.junit.jupiter.api.Test;

class KevinTests {

    private static final Catalogue CATALOGUE = Catalogue.load(PromptFolder.find(Optional.empty()));

    private final EnglishVoice english = new EnglishVoice();

    @Test
    void a_sentence_is_spoken_at_the_level_of_all_clips() {
        var samples = samples(stretch("bye", Pace.USUAL));

        var strength = Strength.of(new Recording(8000, samples));
        assertThat(strength.speech()).isCloseTo(Mastering.LEVEL, within(1.0));
        assertThat(strength.peak()).isLessThan(-3);
    }

    @Test
    void elder_pace_is_a_quarter_slower() {
        // no pause in it, which would be as long as ever
        var usual = stretch("guide.use.2", Pace.USUAL).size();
        var elder = stretch("guide.use.2", Pace.ELDER).size();

        assertThat((double) elder / usual).isCloseTo(1.25, within(0.05));
    }

    @Test
    void a_word_with_something_behind_it_is_shorter_than_one_that_ends_the_sentence() {
        var yuan = CATALOGUE.word(Language.ENGLISH, "yuan").orElseThrow();

        var mid = english.word(yuan, Form.MID, Pace.USUAL);
        var last = english.word(yuan, Form.FINAL, Pace.USUAL);

        assertThat(mid.size()).isLessThan(last.size());
    }

    @Test
    void a_stretch_is_cut_out_of_its_sentence() {
        var wording = CATALOGUE.wording(Language.ENGLISH, "bal.one").orElseThrow();
        var stretches = wording.pieces().stream()
                .filter(Wording.Piece.Stretch.class::isInstance)
                .map(piece -> english.stretch(wording, (Wording.Piece.Stretch) piece, Pace.USUAL)
                                .size()
                        / 8)
                .toList();

        // "There is" … "in your account. You can use all of it."
        assertThat(stretches.get(0)).isBetween(300, 550);
        assertThat(stretches.get(1)).isBetween(2000, 3200);
    }

    @Test
    void what_was_spoken_once_is_kept() {
        assertThat(stretch("bye", Pace.USUAL)).isSameAs(stretch("bye", Pace.USUAL));
    }

    @Test
    void every_english_sentence_and_word_can_be_spoken() {
        for (var id : CATALOGUE.sentences()) {
            var wording = CATALOGUE.wording(Language.ENGLISH, id).orElseThrow();
            for (var piece : wording.pieces()) {
                if (wording.voice() == Language.ENGLISH && piece instanceof Wording.Piece.Stretch stretch) {
                    assertThat(english.stretch(wording, stretch, Pace.USUAL).size())
                            .as(id)
                            .isGreaterThan(400);
                }
            }
        }
        for (var id : CATALOGUE.words(Language.ENGLISH)) {
            var word = CATALOGUE.word(Language.ENGLISH, id).orElseThrow();
            for (var form : Form.values()) {
                assertThat(english.word(word, form, Pace.USUAL).size()).as(id).isGreaterThan(400);
            }
        }
    }

    private ClipSound stretch(String id, Pace pace) {
        var wording = CATALOGUE.wording(Language.ENGLISH, id).orElseThrow();
        return english.stretch(wording, (Wording.Piece.Stretch) wording.pieces().getFirst(), pace);
    }

    private static float[] samples(ClipSound clip) {
        var sound = new byte[clip.size()];
        clip.copyTo(sound, 0);
        return ALaw.decode(sound);
    }
}
