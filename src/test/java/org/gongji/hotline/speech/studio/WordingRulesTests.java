package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.Terms;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.PromptFolder;
import org.gongji.hotline.speech.Wording;
import org.junit.jupiter.api.Test;

/// The rules that every Mandarin sentence keeps, so that an old person follows and nothing sounds like a fraud.
class WordingRulesTests {

    private static final Pattern CHOICE = Pattern.compile("choice ([0-9*#])$");
    private static final Catalogue CATALOGUE = Catalogue.load(PromptFolder.find(Optional.empty()));

    @Test
    void a_sentence_has_at_most_28_spoken_characters_and_terms_87() {
        assertThat(sentences())
                .allSatisfy(wording -> assertThat(SpokenLength.of(wording))
                        .as(wording.text())
                        .isLessThanOrEqualTo(SpokenLength.limit(wording)));
    }

    /// What is agreed to, how it ends, and what holds always are three sentences, said in one.
    @Test
    void whole_terms_have_at_most_87_spoken_characters_however_they_are_put_together() {
        for (var kind : Terms.Kind.values()) {
            for (var stop : Terms.Stop.values()) {
                var whole = Stream.of(kind.sentence(), stop.sentence(), "terms.close")
                        .map(id -> CATALOGUE.wording(Language.MANDARIN, id).orElseThrow())
                        .mapToInt(SpokenLength::of)
                        .sum();

                assertThat(whole).as(kind + " " + stop).isLessThanOrEqualTo(87);
            }
        }
    }

    @Test
    void words_of_offices_and_machines_are_not_said() {
        var words = List.of(
                "系统", "业务", "输入", "有误", "无效", "超时", "失败", "绑定", "解绑", "授权", "受理", "共济人", "待确认", "参保状态", "人工坐席", "挂断",
                "请核实", "重听", "给不给");

        assertThat(sentences()).allSatisfy(wording -> assertThat(wording.text()).doesNotContain(words));
    }

    @Test
    void a_call_back_has_none_of_the_words_of_a_fraud() {
        var words = List.of("异常", "冻结", "停用", "过期", "失效", "尽快", "立即", "最后一次", "涉嫌", "转人工", "安全账户");

        assertThat(callBacks())
                .isNotEmpty()
                .allSatisfy(wording -> assertThat(wording.text()).doesNotContain(words));
    }

    @Test
    void a_call_back_says_nothing_of_a_person_before_the_first_key() {
        assertThat(callBacks()
                        .filter(wording -> wording.where().contains("call-back: hello")
                                || wording.where().contains("call-back: wait")))
                .isNotEmpty()
                .allSatisfy(
                        wording -> assertThat(Set.of("city", "number", "code")).containsAll(wording.slots()));
    }

    @Test
    void a_choice_is_named_before_its_key() {
        assertThat(sentences().filter(wording -> CHOICE.matcher(wording.where()).find()))
                .hasSizeGreaterThan(50)
                .filteredOn(wording -> wording.voice() == Language.MANDARIN)
                .allSatisfy(wording -> assertThat(wording.text()).endsWith("按" + key(wording) + "。"));
    }

    @Test
    void every_sentence_in_mandarin_has_its_pinyin() {
        assertThat(CATALOGUE.clips(Language.MANDARIN))
                .allSatisfy(clip -> assertThat(clip.say())
                        .as(clip.name())
                        .hasValueSatisfying(say ->
                                assertThat(Syllables.fault(clip.text(), say)).isEmpty()));
    }

    private static Stream<Wording> sentences() {
        return CATALOGUE.sentences().stream()
                .map(id -> CATALOGUE.wording(Language.MANDARIN, id).orElseThrow());
    }

    private static Stream<Wording> callBacks() {
        return sentences().filter(wording -> wording.id().startsWith("out."));
    }

    private static String key(Wording wording) {
        var choice = CHOICE.matcher(wording.where());
        assertThat(choice.find()).isTrue();
        return switch (choice.group(1)) {
            case "*" -> "星号键";
            case "#" -> "井号键";
            default -> choice.group(1);
        };
    }
}
