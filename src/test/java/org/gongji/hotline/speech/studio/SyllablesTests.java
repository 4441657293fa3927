package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllablesTests {

    @Test
    void characters_and_figures_are_spoken_and_punctuation_is_not() {
        assertThat(Syllables.inText("查余额,请按1。")).isEqualTo(6);
        assertThat(Syllables.inPinyin("cha2 yu2e2, qing3 an4 yi1.")).isEqualTo(6);
    }

    @Test
    void pinyin_with_a_syllable_for_each_character_fits() {
        assertThat(Syllables.fault("查余额,请按1。", "cha2 yu2e2, qing3 an4 yi1.")).isEmpty();
    }

    @Test
    void a_syllable_too_few_is_told() {
        assertThat(Syllables.fault("查余额。", "cha2 yu2."))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("3 characters").contains("2 syllables"));
    }

    @Test
    void a_syllable_without_a_tone_is_told() {
        assertThat(Syllables.fault("查余额。", "cha2 yu2e."))
                .hasValueSatisfying(fault -> assertThat(fault).contains("'yu2e' is no toned pinyin"));
    }

    @Test
    void latin_letters_are_spelled_in_as_many_syllables_as_they_take() {
        assertThat(Syllables.fault("末尾是X。", "mo4wei3 shi4 ai4ke4si1.")).isEmpty();
    }
}
