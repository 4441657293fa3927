package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.speech.Retelling.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetellingTests {

    private static final Instant BEGAN = Instant.parse("2026-11-25T01:00:00Z");
    private static final Manner MANDARIN = new Manner(Language.MANDARIN, Pace.USUAL);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    @TempDir
    private static Path prompts;

    private static Retelling retelling;
    private static Composer composer;

    @BeforeAll
    static void tones_for_clips() {
        var catalogue = TonePrompts.into(prompts);
        var sounds = new Sounds(RecordedClips.load(catalogue), new EnglishVoice());
        var tongues = new Tongues(catalogue);
        retelling = Retelling.of(catalogue, sounds);
        composer = new Composer(new Sentences(catalogue, tongues), tongues, sounds);
    }

    @Test
    void what_was_said_is_told_with_its_values() {
        assertThat(parts(spoken(2000, WHOLE, balance(12_345))))
                .singleElement()
                .isInstanceOfSatisfying(Part.Said.class, said -> {
                    assertThat(said.at()).isEqualTo(Duration.ofSeconds(2));
                    assertThat(said.id()).isEqualTo("bal.one");
                    assertThat(said.text()).contains("一百二十三元四角五分");
                    assertThat(said.heard()).isTrue();
                });
    }

    @Test
    void a_value_that_is_not_there_is_told_by_stars_and_a_tone() {
        var masked = spoken(0, WHOLE, Prompt.clip("bal.one"));

        assertThat(((Part.Said) parts(masked).getFirst()).text())
                .contains("***")
                .doesNotContain("元");
        assertThat(loudest(retelling.wav(BEGAN, List.of(masked)))).isGreaterThan(0.05);
    }

    @Test
    void a_call_never_hears_a_tone_for_a_missing_value() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> composer.compose(new Utterance(List.of(Prompt.clip("bal.one")), MANDARIN))))
                .hasMessage("the sentence 'bal.one' was given no amount");
    }

    @Test
    void a_sentence_behind_the_key_was_not_heard() {
        var parts = parts(spoken(500, Duration.ofSeconds(1), Prompt.clip("bye"), Prompt.clip("bye")));

        assertThat(parts).extracting(part -> ((Part.Said) part).heard()).containsExactly(true, false);
        assertThat(parts.get(1).at()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void each_sentence_has_the_moment_at_which_it_began() {
        var parts = parts(spoken(500, WHOLE, Prompt.clip("bye"), Prompt.clip("bye")));

        // thirteen characters of 150 ms with their ends
        assertThat(parts.get(1).at().toMillis()).isCloseTo(500 + 13 * 150 + 40, within(10L));
    }

    @Test
    void the_sound_is_the_composers_own_as_far_as_it_was_heard() {
        var said = new Utterance(List.of(balance(12_345)), MANDARIN);
        var sound = ALaw.decode(composer.compose(said));
        var heard = Duration.ofMillis(1500);

        var told = samples(retelling.wav(BEGAN, List.of(new Moment.Spoken(BEGAN.plusMillis(500), said, heard))));

        assertThat(told).hasSize(2000 * 8);
        assertThat(Arrays.copyOfRange(told, 0, 500 * 8)).containsOnly(0f);
        for (var i = 0; i < 1500 * 8; i++) {
            assertThat(told[500 * 8 + i]).isCloseTo(sound[i], within(0.0002f));
        }
    }

    @Test
    void keys_are_ticks_at_their_moment() {
        var told = samples(retelling.wav(BEGAN, List.of(new Moment.Keyed(BEGAN.plusSeconds(3), "••••"))));

        assertThat(told).hasSize(3045 * 8);
        assertThat(Arrays.copyOfRange(told, 0, 3000 * 8)).containsOnly(0f);
        assertThat(IntStream.range(3000 * 8, told.length)
                        .mapToDouble(i -> told[i])
                        .max()
                        .orElse(0))
                .isGreaterThan(0.1);
        assertThat(parts(new Moment.Keyed(BEGAN.plusSeconds(3), "••••")))
                .containsExactly(new Part.Keys(Duration.ofSeconds(3), "••••"));
    }

    @Test
    void a_sentence_of_another_time_is_told_by_its_id() {
        var gone = spoken(0, Duration.ofSeconds(2), Prompt.clip("no.longer.there"));
        var other = spoken(0, Duration.ofSeconds(2), Prompt.clip("bal.one", "amount", new Value.Key('1')));

        assertThat(((Part.Said) parts(gone).getFirst()).text()).isEqualTo("[no.longer.there]");
        assertThat(((Part.Said) parts(other).getFirst()).text()).isEqualTo("[bal.one]");
        assertThat(retelling.wav(BEGAN, List.of(gone, other))).hasSize(44 + 2 * 2000 * 8);
    }

    @Test
    void a_call_without_end_is_told_for_twenty_minutes() {
        var wav = retelling.wav(BEGAN, List.of(spoken(3_000_000, Duration.ofHours(1), Prompt.clip("bye"))));

        assertThat(wav).hasSize(44 + 2 * 20 * 60 * 8000);
    }

    @Test
    void nothing_is_a_sound_of_no_length() {
        assertThat(retelling.wav(BEGAN, List.of())).hasSize(44);
        assertThat(retelling.parts(BEGAN, List.of())).isEmpty();
    }

    private static List<Part> parts(Moment... moments) {
        return retelling.parts(BEGAN, List.of(moments));
    }

    private static Prompt balance(long fen) {
        return Prompt.clip("bal.one", "amount", new Value.Amount(fen));
    }

    private static Moment.Spoken spoken(int atMillis, Duration heard, Prompt... prompts) {
        return new Moment.Spoken(BEGAN.plusMillis(atMillis), new Utterance(List.of(prompts), MANDARIN), heard);
    }

    private static double loudest(byte[] wav) {
        var samples = samples(wav);
        return IntStream.range(0, samples.length)
                .mapToDouble(i -> samples[i])
                .max()
                .orElse(0);
    }

    private static float[] samples(byte[] wav) {
        var values = ByteBuffer.wrap(wav, 44, wav.length - 44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var samples = new float[values.remaining()];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = values.get(i) / 32767f;
        }
        return samples;
    }
}
