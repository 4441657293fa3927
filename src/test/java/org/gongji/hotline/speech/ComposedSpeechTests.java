package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposedSpeechTests {

    private static final Manner MANDARIN = new Manner(Language.MANDARIN, Pace.USUAL);
    private static final Manner ENGLISH = new Manner(Language.ENGLISH, Pace.USUAL);

    @TempDir
    private static Path prompts;

    private static Catalogue catalogue;
    private static Sounds sounds;

    private final Noted shelf = new Noted();
    private final Speech speech = ComposedSpeech.of(catalogue, sounds, shelf);

    @BeforeAll
    static void tones_for_clips() {
        catalogue = TonePrompts.into(prompts);
        sounds = new Sounds(RecordedClips.load(catalogue), new EnglishVoice());
    }

    @Test
    void a_personal_sound_is_gone_when_it_was_played() {
        var balance = said(MANDARIN, Prompt.clip("bal.total", "amount", new Value.Amount(123_456)));

        try (var sound = speech.sound(balance)) {
            assertThat(sound.name()).isEqualTo("/" + shelf.names().getFirst());
            assertThat(shelf.personal).containsExactly(true);
        }

        assertThat(shelf.names()).isEmpty();
    }

    @Test
    void a_personal_sound_has_another_name_each_time() {
        var balance = said(MANDARIN, Prompt.clip("bal.total", "amount", new Value.Amount(123_456)));

        try (var first = speech.sound(balance);
                var second = speech.sound(balance)) {
            assertThat(first.name()).isNotEqualTo(second.name());
        }
    }

    @Test
    void other_sound_is_composed_once_and_kept() {
        try (var first = speech.sound(said(MANDARIN, Prompt.clip("bye")))) {
            assertThat(first.length()).isGreaterThan(Duration.ofSeconds(1));
        }
        try (var second = speech.sound(said(MANDARIN, Prompt.clip("bye")))) {
            assertThat(second.name()).isEqualTo("/" + shelf.names().getFirst());
        }

        assertThat(shelf.puts).isEqualTo(1);
        assertThat(shelf.personal).containsExactly(false);
    }

    @Test
    void a_sound_that_is_closed_twice_is_given_back_once() {
        var bye = said(MANDARIN, Prompt.clip("bye"));
        var first = speech.sound(bye);
        first.close();
        first.close();

        try (var second = speech.sound(bye)) {
            assertThat(shelf.names()).hasSize(1);
            assertThat(second.name()).isEqualTo(first.name());
        }
    }

    @Test
    void both_languages_can_be_composed() {
        var amount = new Value.Amount(220_020);
        try (var sound = speech.sound(said(ENGLISH, Prompt.clip("bal.one", "amount", amount)))) {
            assertThat(sound.length()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
        }
    }

    @Test
    void the_offer_of_the_other_language_is_in_that_language() {
        try (var english = speech.sound(said(MANDARIN, Prompt.clip("lang.offer")));
                var mandarin = speech.sound(said(ENGLISH, Prompt.clip("lang.offer")))) {
            assertThat(english.length()).isPositive();
            assertThat(mandarin.length()).isPositive();
        }
    }

    @Test
    void the_text_is_what_is_said_with_numbers_in_words() {
        var utterance = said(
                MANDARIN,
                Prompt.silence(Duration.ofMillis(600)),
                Prompt.clip("bal.one", "amount", new Value.Amount(220_020)),
                Prompt.clip("bal.as-of", "day", new Value.Day(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21))),
                Prompt.clip("bal.menu.1"));

        assertThat(speech.text(utterance)).isEqualTo("现在账户里有两千二百元两角,都可以用。这是十一月二十号的数,后来花的还没算。听最近几笔,请按1。");
    }

    @Test
    void english_text_has_its_spaces_and_capitals() {
        var utterance = said(
                ENGLISH,
                Prompt.clip("bal.one", "amount", new Value.Amount(220_020)),
                Prompt.clip(
                        "mov.nth",
                        "nth",
                        new Value.Count(1, Value.Unit.MOVEMENT_ORDINAL),
                        "day",
                        new Value.Day(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21))),
                Prompt.clip("closed.next.today", "time", new Value.Clock(LocalTime.of(13, 30))));

        assertThat(speech.text(utterance))
                .isEqualTo("There is two thousand two hundred yuan and twenty fen in your account. You can use all of"
                        + " it. First, November twentieth. A person answers today at one thirty p.m.");
    }

    private static Utterance said(Manner manner, Prompt... prompts) {
        return new Utterance(List.of(prompts), manner);
    }

    /// Notes what lies on it.
    private static final class Noted implements Shelf {
        private final Map<String, byte[]> sounds = new HashMap<>();
        private final List<Boolean> personal = new ArrayList<>();
        private int puts;

        List<String> names() {
            return List.copyOf(sounds.keySet());
        }

        @Override
        public void put(String name, byte[] sound, boolean isPersonal) {
            sounds.put(name, sound);
            personal.add(isPersonal);
            puts++;
        }

        @Override
        public String address(String name) {
            return "/" + name;
        }

        @Override
        public void remove(String name) {
            sounds.remove(name);
        }

        @Override
        public void close() {
            sounds.clear();
        }
    }
}
