package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MandarinTests {

    private static final Tongues TONGUES = new Tongues(Catalogue.load(PromptFolder.find(Optional.empty())));

    static List<Golden> golden() {
        return Golden.read("mandarin.golden");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_value_is_said_as_the_golden_list_has_it(Golden line) {
        var phrase = TONGUES.say(line.spoken(), Language.MANDARIN);

        assertThat(TONGUES.text(phrase, Language.MANDARIN)).isEqualTo(line.text());
        assertThat(words(phrase)).isEqualTo(line.words());
    }

    @Test
    void the_golden_list_has_at_least_300_lines_and_no_value_twice() {
        var values = golden().stream().map(Golden::toString).toList();

        assertThat(values).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    }

    /// ICU knows no 两: where ours says 两 it says 二. Below 一亿, because above it ICU leaves out the 零 after 亿.
    @Test
    void plain_numbers_agree_with_the_spell_out_rules_of_icu() {
        var icu = new RuleBasedNumberFormat(ULocale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT);

        for (var number : numbers().toArray()) {
            var ours = TONGUES.text(MandarinNumbers.cardinal(number), Language.MANDARIN);

            assertThat(ours.replace('两', '二'))
                    .as("%d", number)
                    .isEqualTo(icu.format(number).replace('〇', '零'));
        }
    }

    @Test
    void any_amount_is_said_as_a_second_reader_says_it() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var fen = random.nextLong(tenTo(1 + random.nextInt(12)));
            var text = TONGUES.text(TONGUES.say(new Value.Amount(fen), Language.MANDARIN), Language.MANDARIN);

            assertThat(text).as("%d fen, seed %d", fen, seed).isEqualTo(SecondReader.amount(fen));
        }
    }

    @Test
    void a_word_that_the_catalogue_lists_is_used_whole() {
        var listsNothing = new Mandarin(_ -> false);
        var lists = new Mandarin("count.request.12"::equals);
        var twelve = new Value.Count(12, Value.Unit.REQUEST);

        assertThat(listsNothing.say(twelve).words()).containsExactly("num.12", "count.request");
        assertThat(lists.say(twelve).words()).containsExactly("count.request.12");
    }

    @Test
    void a_surname_without_a_word_has_words_that_stand_for_it() {
        var mandarin = new Mandarin("surname.王"::equals);

        assertThat(mandarin.say(new Value.Surname("王")).words()).containsExactly("surname.王");
        assertThat(mandarin.say(new Value.Surname("爨")).words()).containsExactly("surname.other");
    }

    @Test
    void figures_that_are_none_are_refused_and_not_repeated() {
        var odd = new Value.Digits("12a4", Value.Grouping.WHOLE);

        assertThatThrownBy(() -> TONGUES.say(odd, Language.MANDARIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("12a4");
    }

    static String words(Phrase phrase) {
        return phrase.parts().stream()
                .map(part -> switch (part) {
                    case Phrase.Part.Spoken(var word) -> word;
                    case Phrase.Part.Pause(var gap) -> gap == Gap.GROUP ? "/" : "";
                })
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static LongStream numbers() {
        var random = new Random(1949);
        var some = LongStream.generate(() -> random.nextLong(tenTo(1 + random.nextInt(8))))
                .filter(number -> number > 0)
                .limit(10_000);
        return LongStream.concat(LongStream.rangeClosed(1, 12_000), some);
    }

    private static long tenTo(int power) {
        return Math.round(Math.pow(10, power));
    }
}
