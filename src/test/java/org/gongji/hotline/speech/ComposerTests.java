package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposerTests {

    private static final Manner MANDARIN = new Manner(Language.MANDARIN, Pace.USUAL);
    private static final Manner ELDER = new Manner(Language.MANDARIN, Pace.ELDER);
    private static final int MILLISECOND = 8;

    @TempDir
    private static Path prompts;

    private static Composer composer;

    @BeforeAll
    static void tones_for_clips() {
        var catalogue = TonePrompts.into(prompts);
        var tongues = new Tongues(catalogue);
        composer = new Composer(
                new Sentences(catalogue, tongues),
                tongues,
                new Sounds(RecordedClips.load(catalogue), new EnglishVoice()));
    }

    @Test
    void a_clip_keeps_10_ms_before_and_30_ms_after_its_sound() {
        var sound = compose(MANDARIN, Prompt.clip("bye"));

        // thirteen characters of 150 ms, and the ends to the next 5 ms
        assertThat(millis(sound)).isCloseTo(13 * 150 + 40, within(10));
    }

    @Test
    void half_a_second_lies_between_sentences_and_more_at_elder_pace() {
        var one = Prompt.clip("bye");

        assertThat(silences(compose(MANDARIN, one, one))).singleElement().satisfies(near(500));
        assertThat(silences(compose(ELDER, one, one))).singleElement().satisfies(near(800));
    }

    @Test
    void a_silence_of_the_dialog_stands_instead_of_the_gap() {
        var sound = compose(
                MANDARIN,
                Prompt.silence(Duration.ofMillis(800)),
                Prompt.clip("bye"),
                Prompt.silence(Duration.ofMillis(600)),
                Prompt.clip("bye"),
                Prompt.silence(Duration.ofSeconds(3)));

        assertThat(silences(sound)).satisfiesExactly(near(800 + 10), near(600 + 40), near(3000 + 30));
    }

    @Test
    void figures_of_a_string_keep_their_distance_and_groups_a_longer_one() {
        var code = new Value.Digits("407129", Value.Grouping.TASK_CODE);

        var sound = compose(MANDARIN, Prompt.clip("id.3.heard", "digits", code));

        assertThat(silences(sound)).satisfiesExactly(near(150), near(120), near(120), near(350), near(120), near(120));
    }

    @Test
    void no_gap_inside_an_amount_is_longer_than_120_ms() {
        for (var fen : new long[] {222_222_22, 100_200_03, 20_005_05, 12_345_67, 1_234_56, 2_02}) {
            for (var manner : List.of(MANDARIN, ELDER)) {
                var sound = compose(manner, Prompt.clip("bal.total", "amount", new Value.Amount(fen)));

                assertThat(silences(sound).stream().skip(1))
                        .allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(120));
            }
        }
    }

    @Test
    void a_number_s_words_stand_close_but_for_a_breath_after_wan() {
        var amount = new Value.Amount(2_220_000);

        // 两万 | 二千 | 二百 | 元
        var silences = silences(compose(MANDARIN, Prompt.clip("bal.total", "amount", amount)));

        assertThat(silences).satisfiesExactly(near(150), near(80));
    }

    @Test
    void a_comma_behind_a_value_is_a_pause() {
        var sound = compose(MANDARIN, Prompt.clip("bal.one", "amount", new Value.Amount(500)));

        assertThat(silences(sound)).satisfiesExactly(near(150), near(250));
    }

    @Test
    void a_join_makes_no_click() {
        var sound = ALaw.decode(
                compose(MANDARIN, Prompt.clip("bal.one", "amount", new Value.Amount(22_222_222)), Prompt.clip("bye")));

        // a tone of 1,700 Hz at the level of speech takes no larger step between two samples than this
        assertThat(largestStep(sound)).isLessThan(0.2);
    }

    @Test
    void speech_at_elder_pace_is_spoken_more_slowly() {
        assertThat(compose(ELDER, Prompt.clip("bye")).length)
                .isGreaterThan(compose(MANDARIN, Prompt.clip("bye")).length * 5 / 4);
    }

    @Test
    void a_slot_without_a_value_is_refused() {
        assertThatThrownBy(() -> compose(MANDARIN, Prompt.clip("bal.total")))
                .hasMessage("the sentence 'bal.total' was given no amount");
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused_without_repeating_it() {
        var wrong = new Prompt.Sentence("bal.total", Map.of("amount", new Value.Surname("王")));

        assertThatThrownBy(() -> compose(MANDARIN, wrong))
                .hasMessage("the sentence 'bal.total' takes no Surname as its amount");
    }

    private static byte[] compose(Manner manner, Prompt... prompts) {
        return composer.compose(new Utterance(List.of(prompts), manner));
    }

    private static int millis(byte[] sound) {
        return sound.length / MILLISECOND;
    }

    private static Consumer<Integer> near(int millis) {
        return gap -> assertThat(gap).isCloseTo(millis, within(6));
    }

    /// The lengths of the silences of more than 40 ms, in milliseconds.
    private static List<Integer> silences(byte[] sound) {
        var silences = new ArrayList<Integer>();
        var run = 0;
        for (var i = 0; i <= sound.length; i++) {
            if (i < sound.length && Math.abs(ALaw.decode(sound[i])) < 0.004) {
                run++;
            } else {
                if (run > 40 * MILLISECOND) {
                    silences.add(run / MILLISECOND);
                }
                run = 0;
            }
        }
        return silences;
    }

    private static double largestStep(float[] sound) {
        double largest = 0;
        for (var i = 1; i < sound.length; i++) {
            largest = Math.max(largest, Math.abs(sound[i] - sound[i - 1]));
        }
        return largest;
    }
}
