package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.speech.studio.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTests {

    private static final Utterance BYE =
            new Utterance(List.of(Prompt.clip("bye")), new Manner(Language.MANDARIN, Pace.USUAL));

    private final WebShelf shelf = new WebShelf("http://node/media");
    private final List<Long> numbers = new ArrayList<>();

    private Speech speech;
    private Voices voices;
    private Clip bye;

    @BeforeEach
    void load(@TempDir Path folder) {
        var catalogue = TonePrompts.into(folder);
        var recorded = RecordedClips.load(catalogue);
        var sounds = new Sounds(recorded, new EnglishVoice());
        var composed = ComposedSpeech.of(catalogue, sounds, shelf);
        speech = composed;
        voices = new Voices(catalogue, recorded, sounds, number -> {
            numbers.add(number);
            composed.forget(number);
        });
        bye = voices.clipsOf(catalogue.wording(Language.MANDARIN, "bye").orElseThrow())
                .getFirst();
    }

    @Test
    void a_new_recording_is_heard_by_the_next_caller() {
        var before = heard();

        voices.replace(Map.of(take(Pace.USUAL), longer()), 1);

        assertThat(heard()).isNotEqualTo(before);
        assertThat(numbers).containsExactly(1L);
    }

    @Test
    void who_is_listening_hears_the_old_one_to_its_end() {
        var playing = speech.sound(BYE);

        voices.replace(Map.of(take(Pace.USUAL), longer()), 1);

        assertThat(shelf.fetch(name(playing))).isPresent();
        playing.close();
        assertThat(shelf.fetch(name(playing))).isEmpty();
    }

    @Test
    void what_was_composed_has_another_name_after_a_change() {
        var before = played();

        voices.replace(Map.of(take(Pace.USUAL), longer()), 1);

        assertThat(played()).isNotEqualTo(before);
    }

    @Test
    void without_a_replacement_the_shipped_one_is_heard_again() {
        var before = heard();
        voices.replace(Map.of(take(Pace.USUAL), longer()), 1);

        voices.replace(Map.of(), 2);

        assertThat(heard()).isEqualTo(before);
    }

    @Test
    void a_recording_of_the_usual_pace_leaves_the_slow_one_as_it_is() {
        var before = voices.sentence(wording(), Pace.ELDER).orElseThrow();

        voices.replace(Map.of(take(Pace.USUAL), longer()), 1);

        assertThat(voices.sentence(wording(), Pace.ELDER)).contains(before);
    }

    @Test
    void the_shipped_one_can_be_listened_to_all_the_time() {
        var shipped = voices.shipped(bye, Pace.USUAL).orElseThrow();

        voices.replace(Map.of(take(Pace.USUAL), longer()), 1);

        assertThat(voices.shipped(bye, Pace.USUAL)).contains(shipped);
        assertThat(new String(shipped, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    }

    @Test
    void a_recording_can_be_heard_in_its_sentence_before_anybody_else_hears_it() throws Exception {
        var now = voices.sentence(wording(), Pace.USUAL).orElseThrow();

        var then = voices.sentence(wording(), bye, Pace.USUAL, longer()).orElseThrow();

        assertThat(then).isNotEqualTo(now);
        assertThat(voices.sentence(wording(), Pace.USUAL)).contains(now);
    }

    @Test
    void what_is_no_recording_is_left_out() {
        var before = heard();

        var unusable = voices.replace(Map.of(take(Pace.USUAL), new byte[100]), 1);

        assertThat(unusable).containsExactly(take(Pace.USUAL));
        assertThat(heard()).isEqualTo(before);
    }

    @Test
    void every_sentence_that_is_said_today_can_be_listened_to() {
        for (var id : voices.catalogue().sentencesInUse()) {
            assertThat(voices.sentence(
                            voices.catalogue().wording(Language.MANDARIN, id).orElseThrow(), Pace.USUAL))
                    .as(id)
                    .isPresent();
        }
    }

    private byte[] heard() {
        return voices.sentence(wording(), Pace.USUAL).orElseThrow();
    }

    private String played() {
        try (var sound = speech.sound(BYE)) {
            return sound.name();
        }
    }

    private static String name(Speech.Sound sound) {
        return sound.name().substring(sound.name().lastIndexOf('/') + 1).replaceFirst("[.].*", "");
    }

    private Wording wording() {
        return voices.catalogue().wording(Language.MANDARIN, "bye").orElseThrow();
    }

    private Take take(Pace pace) {
        return new Take(Language.MANDARIN, pace, bye.name());
    }

    private byte[] longer() {
        var sent = TestVoices.wave(Tones.tone(16_000, 3, 0.3));
        return ((Intake.Taken.Fit) Intake.take(bye, sent)).file();
    }
}
