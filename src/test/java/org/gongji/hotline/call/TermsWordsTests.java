package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Terms;
import org.gongji.hotline.rules.Terms.Kind;
import org.gongji.hotline.rules.Terms.Stop;
import org.junit.jupiter.api.Test;

class TermsWordsTests {

    /// Of every sentence of the terms in both languages. Where it differs, a word has been changed: then the terms need
    /// a new number, and the region's lawyers their say.
    private static final String WORDING_OF_VERSION_1 =
            "e691f28ee1d3fa37e72c28f3e6c16c0dd648386d73e257da4bcaae203379efe4";

    @Test
    void the_number_of_the_terms_goes_with_their_wording() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var language : Language.values()) {
            for (var id : TermsWords.IDS) {
                digest.update((id + Wording.text(id, language)).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(Terms.VERSION).isEqualTo(1);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(WORDING_OF_VERSION_1);
    }

    @Test
    void the_terms_of_who_receives_end_by_phone_at_any_time() {
        assertThat(said(new Terms(Kind.RECEIVING_RESIDENT, Stop.ANY_TIME, 0)))
                .containsExactly(
                        "您同意后,看病买药可以用您儿子医保账户里的钱。用您自己的医保卡,不能换现金。对方能查到用了多少。", "随时能打电话停掉。", "不同意,不影响看病报销。按键会记下作凭据。");
    }

    @Test
    void the_terms_of_who_gives_name_the_limit_and_from_when_an_end_counts() {
        assertThat(said(new Terms(Kind.GIVING_QUOTA, Stop.NEXT_DAY, 0)))
                .containsExactly(
                        "同意后,账户里留出500.00元,给您儿子看病买药。留出的您不能用,用掉的不退,没用完的还归您。", "随时能打电话停掉,第二天起算。", "不同意,不影响看病报销。按键会记下作凭据。");
    }

    @Test
    void where_sharing_lasts_some_days_at_least_the_terms_say_so() {
        assertThat(said(new Terms(Kind.GIVING, Stop.AFTER_DAYS, 90)).get(1)).isEqualTo("满90天以后,能打电话停掉。");
        assertThat(said(new Terms(Kind.GIVING, Stop.AFTER_DAYS_NEXT_DAY, 90)).get(1))
                .isEqualTo("满90天以后,能打电话停掉,第二天起算。");
    }

    private static List<String> said(Terms terms) {
        var request = Household.request(
                1, Side.SHARER, Kin.SON, "李", Optional.of("500.00"), new MayConfirm.Outcome.Allowed(terms));
        return TermsWords.of(terms, request).stream()
                .map(Prompt.Sentence.class::cast)
                .map(sentence -> Wording.of(sentence, Language.MANDARIN).replace("2160H", "90天"))
                .toList();
    }

    @Test
    void every_kind_and_every_stop_is_declared() {
        assertThat(TermsWords.IDS)
                .contains(Arrays.stream(Kind.values()).map(Kind::sentence).toArray(String[]::new))
                .contains(Arrays.stream(Stop.values()).map(Stop::sentence).toArray(String[]::new));
    }
}
