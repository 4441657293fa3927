package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What callers hear: the clips that are committed, composed.
class CommittedClipsTests {

    private static final Catalogue CATALOGUE = Catalogue.load(PromptFolder.find(Optional.empty()));
    private static final RecordedClips RECORDED = RecordedClips.load(CATALOGUE);
    private static final Tongues TONGUES = new Tongues(CATALOGUE);
    private static final Composer COMPOSER =
            new Composer(new Sentences(CATALOGUE, TONGUES), TONGUES, new Sounds(RECORDED, new EnglishVoice()));

    private static final int FRAME = 40;
    private static final int FRAME_MILLIS = 5;
    /// As the studio trims: a frame this much weaker than the strongest is silence.
    private static final double SILENT = Math.pow(10, -42 / 10.0);

    @Test
    void every_sentence_and_word_has_its_sound() {
        assertThat(new SpeechCheck(CATALOGUE, RECORDED).missing(CATALOGUE.sentences(), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void no_gap_inside_an_amount_is_longer_than_120_ms(Pace pace) {
        for (var line : Golden.read("mandarin.golden")) {
            if (line.kind().equals("amount")) {
                // 退回来 and a pause, then the amount
                var silences = silences(compose(Language.MANDARIN, pace, "mov.refund", "amount", line.spoken()));

                assertThat(silences.subList(1, silences.size()))
                        .as(line.toString())
                        .allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(120));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void no_gap_inside_an_english_amount_is_longer_than_120_ms(Pace pace) {
        for (var line : Golden.read("english.golden")) {
            if (line.kind().equals("amount")) {
                var silences = silences(compose(Language.ENGLISH, pace, "mov.out", "amount", line.spoken()));

                // "You used" and a pause, then the amount
                assertThat(silences.subList(1, silences.size()))
                        .as(line.toString())
                        .allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(120));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void a_clip_begins_and_ends_in_silence_so_that_no_join_clicks(Pace pace) {
        for (var clip : CATALOGUE.clips(Language.MANDARIN)) {
            var sound =
                    samples(RECORDED.of(Language.MANDARIN, clip.name(), pace).orElseThrow());

            // two milliseconds at each end: 40 dB below the strongest sample there may be
            for (var i = 1; i < 16; i++) {
                assertThat(Math.abs(sound[i] - sound[i - 1])).as(clip.name()).isLessThan(0.03f);
                var j = sound.length - i;
                assertThat(Math.abs(sound[j] - sound[j - 1])).as(clip.name()).isLessThan(0.03f);
            }
        }
    }

    @Test
    void figures_come_at_two_a_second_and_at_one_and_a_half_for_elder_callers() {
        var eight = new Value.Digits("19520615", Value.Grouping.WHOLE);

        assertThat(figuresASecond(Pace.USUAL, eight)).isBetween(1.8, 2.4);
        assertThat(figuresASecond(Pace.ELDER, eight)).isBetween(1.4, 1.6);
    }

    @Test
    void elder_pace_is_slower_in_every_way() {
        var day = new Value.Day(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));

        var usual = compose(Language.MANDARIN, Pace.USUAL, "bal.as-of", "day", day).length;
        var elder = compose(Language.MANDARIN, Pace.ELDER, "bal.as-of", "day", day).length;

        assertThat((double) elder / usual).isBetween(1.15, 1.4);
    }

    private static double figuresASecond(Pace pace, Value.Digits figures) {
        var all = compose(Language.MANDARIN, pace, "id.3.heard", "digits", figures);
        var lead =
                compose(Language.MANDARIN, pace, "id.3.heard", "digits", new Value.Digits("1", Value.Grouping.WHOLE));
        return (figures.digits().length() - 1) * 8000.0 / (all.length - lead.length);
    }

    private static float[] compose(Language language, Pace pace, String id, String slot, Value value) {
        return ALaw.decode(
                COMPOSER.compose(new Utterance(List.of(Prompt.clip(id, slot, value)), new Manner(language, pace))));
    }

    private static float[] samples(ClipSound clip) {
        var sound = new byte[clip.size()];
        clip.copyTo(sound, 0);
        return ALaw.decode(sound);
    }

    /// The lengths of the silences between sounds, in milliseconds, from 50 on: what is shorter belongs to speech.
    private static List<Integer> silences(float[] sound) {
        var powers = new double[sound.length / FRAME];
        double strongest = 0;
        for (var i = 0; i < powers.length; i++) {
            for (var j = i * FRAME; j < (i + 1) * FRAME; j++) {
                powers[i] += sound[j] * sound[j];
            }
            strongest = Math.max(strongest, powers[i]);
        }
        var silences = new ArrayList<Integer>();
        var run = 0;
        var heard = false;
        for (var power : powers) {
            if (power < strongest * SILENT) {
                run += FRAME_MILLIS;
                continue;
            }
            if (heard && run >= 50) {
                silences.add(run);
            }
            heard = true;
            run = 0;
        }
        return silences;
    }
}
