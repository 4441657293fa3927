package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_is_told_to_either_side_in_both_languages(Reason reason) {
        for (var mine : Side.values()) {
            for (var language : Language.values()) {
                assertThat(ReasonWords.ids(reason, mine))
                        .isNotEmpty()
                        .allSatisfy(
                                id -> assertThat(Wording.sentences(language)).contains(id));
            }
        }
    }

    /// After why it cannot be, what to do next. That something is settled needs nothing to be done, and says so itself.
    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_says_what_to_do(Reason reason) {
        for (var mine : Side.values()) {
            assertThat(ReasonWords.ids(reason, mine)).hasSize(reason == Reason.ALREADY_DECIDED ? 1 : 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void no_two_reasons_have_the_same_words(Side mine) {
        var told = new HashMap<List<String>, Reason>();

        for (var reason : Reason.values()) {
            assertThat(told.put(ReasonWords.ids(reason, mine), reason)).isNull();
        }
    }

    @Test
    void every_sentence_of_a_reason_is_declared() {
        assertThat(ReasonWords.IDS)
                .contains(Arrays.stream(Reason.values())
                        .flatMap(reason ->
                                Stream.of(Side.values()).flatMap(mine -> ReasonWords.ids(reason, mine).stream()))
                        .toArray(String[]::new));
    }

    @Test
    void who_may_not_end_yet_hears_from_which_day_on() {
        var words = ReasonWords.of(Reason.TOO_EARLY_TO_END, Side.SHARER, LocalDate.of(2026, 12, 24), TODAY);

        assertThat(words)
                .extracting(prompt -> Wording.of((org.gongji.hotline.dialog.Prompt.Sentence) prompt, Language.MANDARIN))
                .containsExactly("合用还没有满规定的天数,现在停不了。", "从12月24号起,打来就能停。");
    }

    @Test
    void where_no_day_will_do_none_is_named() {
        var words = ReasonWords.of(Reason.TOO_EARLY_TO_END, Side.SHARER, TODAY, TODAY);

        assertThat(words)
                .extracting(prompt -> Wording.of((org.gongji.hotline.dialog.Prompt.Sentence) prompt, Language.MANDARIN))
                .containsExactly("合用还没有满规定的天数,现在停不了。", "请过些日子再打来停。");
    }
}
