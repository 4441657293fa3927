package org.gongji.hotline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.gongji.hotline.dialog.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnglishTests {

    private static final Tongues TONGUES = new Tongues(Catalogue.load(PromptFolder.find(Optional.empty())));

    static List<Golden> golden() {
        return Golden.read("english.golden");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_value_is_said_as_the_golden_list_has_it(Golden line) {
        var phrase = TONGUES.say(line.spoken(), Language.ENGLISH);

        assertThat(TONGUES.text(phrase, Language.ENGLISH)).isEqualTo(line.text());
        assertThat(MandarinTests.words(phrase)).isEqualTo(line.words());
    }

    @Test
    void the_golden_list_has_at_least_60_lines_and_no_value_twice() {
        var values = golden().stream().map(Golden::toString).toList();

        assertThat(values).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @Test
    void plain_numbers_agree_with_the_spell_out_rules_of_icu() {
        var icu = new RuleBasedNumberFormat(ULocale.US, RuleBasedNumberFormat.SPELLOUT);
        var random = new Random(1949);
        var numbers = LongStream.concat(
                LongStream.rangeClosed(0, 3_000),
                LongStream.generate(() -> random.nextLong(1_000_000_000_000L)).limit(5_000));

        numbers.forEach(number -> assertThat(TONGUES.text(English.cardinal(number), Language.ENGLISH))
                .isEqualTo(icu.format(number).replace('-', ' ')));
    }
}
