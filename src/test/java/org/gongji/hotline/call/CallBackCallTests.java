package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.Test;

class CallBackCallTests {

    private static final PersonId LEI = new PersonId(3);

    /// An ID that ends in X.
    private static final PersonId WANG = new PersonId(1);

    private static final String HELLO = """
            > 您好,这里是北京市医保服务热线,自动电话。
            > 有人申请医保家庭共济,想听听您的意见。
            > 我们不问密码、验证码和银行卡,也不要转账。
            > 不放心就挂机,自己拨010-12333。
            > 想听,请按1。
            > 打错了,请按2。
            > 本人不在,或者不方便,请按3。
            > 以后不要再打,请按4。
            """;

    private final Town town = Town.beijing();

    @Test
    void who_is_given_money_agrees_with_the_last_four_of_the_id() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.of("500.00")));
        var line = town.pickUp(met().presses("1").presses("4519").presses("1"));

        assertThat(line.transcript()).isEqualTo(HELLO + """
                < 1
                > 请问您是不是李?
                > 是的,请按1。
                > 不是,请按2。
                < 1
                > 家庭共济,就是家里人合用医保个人账户的钱。
                > 申请人是您的儿子,李。
                > 他想把自己医保账户里的钱,给您看病买药。
                > 最多给您用500.00元。
                > 到12月5号为止,答复都可以,不着急。
                > 您也可以先问问家里人,再答复。
                > 想同意,先听说明再定,请按1。
                > 不同意,请按2。
                > 以后再说,请按3。
                < 1
                > 您要同意的话,请按您身份证的最后四位。
                > 末尾是X的,按星号键,在0的左边。
                > 不想按,就挂机自己打来,一样能办。
                < 4519
                > 同意后,看病买药先用自己的钱,不够再用您儿子账户里的钱。用您自己的医保卡,不能换现金。对方能查到用了多少。
                > 随时能打电话停掉。
                > 不同意,不影响看病报销。按键会记下作凭据。
                > 说明念完了。同意,请按1。
                > 不同意,请按2。
                > 再想想,请按3。
                > 再听一遍,请按9。
                < 1
                > 办好了,您可以用您儿子医保账户里的钱了。
                > 看病买药,还是用您自己的医保卡。
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.CONFIRMED);
        assertThat(town.household.done).singleElement().isInstanceOfSatisfying(Household.Agreed.class, agreed -> {
            assertThat(agreed.who()).isEqualTo(LEI);
            assertThat(agreed.consent().terms()).contains(Household.RECEIVING);
            assertThat(agreed.consent().keys()).isEqualTo("11");
            assertThat(agreed.consent().call()).isEqualTo(town.ended().call().value());
            assertThat(agreed.consent().door()).isEqualTo(MayConfirm.Door.CALL_BACK);
        });
    }

    @Test
    void who_would_give_money_is_only_told_the_number_and_the_code() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(met().isSilent());

        assertThat(Town.after("1", line).substring(Town.after("1", line).indexOf("> 申请人")))
                .isEqualTo("""
                > 申请人是您的女儿,李。
                > 他想用您医保账户里的钱,看病买药。
                > 没有定上限,有可能会用完。
                > 钱是您的,愿不愿意,由您自己定。
                > 到12月5号为止,答复都可以,不着急。
                > 用您的钱的事,我们不在这个电话里办。
                > 您愿意办,请挂机,自己拨010-12333。
                > 自己打来时,先按5,再按任务码。
                > 任务码是407129。再说一遍,407129。
                > 再听一遍,请按9。
                < (silence)
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(ended()).isEqualTo(new Ringer.Ended(Ringer.ATTEMPT, CallOutcome.INFORMED, Set.of(new RequestId(1))));
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void who_hangs_up_to_dial_in_was_told_all_the_same() {
        town.household.waits(LEI, Household.plea(1, "李"));
        town.pickUp(met());

        assertThat(ended().outcome()).isEqualTo(CallOutcome.INFORMED);
        assertThat(ended().informed()).containsExactly(new RequestId(1));
    }

    @Test
    void the_number_and_the_code_are_said_again_for_nine() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(met().presses("9").isSilent());

        assertThat(Town.after("9", line)).startsWith("""
                  [zh-CN, elder]
                > 我说慢一点,您慢慢按。
                > 用您的钱的事,我们不在这个电话里办。
                """);
    }

    @Test
    void who_does_not_press_a_key_hears_the_code_and_that_nothing_changes_and_nothing_personal() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(Town.caller().isSilent(2));

        assertThat(line.transcript()).isEqualTo(HELLO + """
                  (2 s)
                > 自己打来时,先按5,再按任务码。
                > 任务码是407129。再说一遍,407129。
                  (2 s)
                > 不按键也没关系,什么都不会变。
                < (silence)
                  [zh-CN, elder]
                > 没有收到按键,我慢慢再念一遍。
                > 想听,请按1。
                > 打错了,请按2。
                > 本人不在,或者不方便,请按3。
                > 以后不要再打,请按4。
                  (3 s)
                > 自己打来时,先按5,再按任务码。
                > 任务码是407129。再说一遍,407129。
                  (3 s)
                > 不按键也没关系,什么都不会变。
                < (silence)
                > 没有收到按键,没关系,什么都没有变。再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.NO_KEY);
        assertThat(ended().informed()).isEmpty();
        assertThat(town.ended().ending()).isEqualTo(Ending.GAVE_UP);
        assertThat(town.ended().person()).isEmpty();
    }

    @Test
    void a_wrong_number_is_not_called_again() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(Town.caller().presses("2"));

        assertThat(Town.after("2", line)).isEqualTo("""
                > 对不起,打扰了,这个号码我们不再打。再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.WRONG_NUMBER);
    }

    @Test
    void so_is_that_of_somebody_who_is_not_the_one() {
        town.household.waits(LEI, Household.plea(1, "李"));
        town.pickUp(Town.caller().presses("1").presses("2"));

        assertThat(outcome()).isEqualTo(CallOutcome.WRONG_NUMBER);
        assertThat(town.ended().person()).isEmpty();
    }

    @Test
    void who_cannot_talk_now_is_left_alone_for_the_half_day() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(Town.caller().presses("3"));

        assertThat(Town.after("3", line)).isEqualTo("""
                > 好,今天上午不再打给您。您也可以自己打来。
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.LATER);
    }

    @Test
    void in_the_afternoon_that_is_the_afternoon() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(Town.caller().at(Town.NOON.plusSeconds(7200)).presses("3"));

        assertThat(line.transcript()).contains("> 好,今天下午不再打给您。");
    }

    @Test
    void on_the_last_call_it_is_said_that_no_other_follows() {
        town.household.waits(LEI, Household.plea(1, "李"));
        town.ringing.forTheLastTime();
        var line = town.pickUp(Town.caller().presses("3"));

        assertThat(Town.after("3", line)).startsWith("> 这件事我们不再打来了,您可以自己打来办。\n");
    }

    @Test
    void who_wants_no_more_calls_gets_none() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(Town.caller().presses("4"));

        assertThat(Town.after("4", line)).isEqualTo("""
                > 好,以后不再打给您。
                > 想办的时候,您可以自己打来。
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.DO_NOT_CALL);
    }

    @Test
    void that_counts_too_when_the_line_is_gone_before_the_good_bye() {
        town.household.waits(LEI, Household.plea(1, "李"));
        town.pickUp(Town.caller().presses("4").gone());

        assertThat(outcome()).isEqualTo(CallOutcome.DO_NOT_CALL);
    }

    @Test
    void zero_puts_through_to_nobody_and_says_the_number() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.pickUp(Town.caller()
                .presses("0")
                .presses("1")
                .presses("0")
                .presses("1")
                .presses("0")
                .presses("1")
                .presses("0#")
                .presses("4519")
                .presses("0"));

        assertThat(line.transcript().lines().filter("> 找工作人员,请挂机,自己拨010-12333。"::equals))
                .hasSize(5);
        assertThat(line.transcript()).endsWith("> 再听一遍,请按9。\n< (hangs up)\n");
        assertThat(town.ended().ending()).isEqualTo(Ending.HUNG_UP);
    }

    @Test
    void who_refuses_is_asked_twice() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.pickUp(met().presses("2").presses("2"));

        assertThat(Town.after("2", line)).isEqualTo("""
                > 您选的是不同意。
                > 没按错的话,请再按2。
                > 按错了,回去再听,请按1。
                < 2
                > 记下了,这个申请您没有同意。
                > 什么都没变,不影响您看病报销。
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.REFUSED);
        assertThat(town.household.done).singleElement().isInstanceOfSatisfying(Household.Refused.class, refused -> {
            assertThat(refused.consent().door()).isEqualTo(MayConfirm.Door.CALL_BACK);
            assertThat(refused.consent().keys()).isEqualTo("22");
        });
    }

    @Test
    void who_refuses_the_terms_has_refused() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.pickUp(met().presses("1").presses("4519").presses("2"));

        assertThat(outcome()).isEqualTo(CallOutcome.REFUSED);
    }

    @Test
    void who_puts_it_off_hears_how_to_call_in() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.pickUp(met().presses("3"));

        assertThat(Town.after("3", line)).isEqualTo("""
                > 好,先不办。到12月5号为止,您随时打来。
                > 自己打来时,先按5,再按任务码。
                > 任务码是407129。再说一遍,407129。
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.LATER);
        assertThat(ended().informed()).isEmpty();
    }

    @Test
    void the_last_four_have_two_tries_then_the_person_calls_in() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line =
                town.pickUp(met().presses("1").presses("4518").presses("4517").isSilent());

        assertThat(Town.after("4518", line)).isEqualTo("""
                > 没对上,请再按一次最后四位。
                > 不想按,就挂机自己打来,一样能办。
                < 4517
                > 没对上,请再按一次最后四位。
                > 没对上也没关系,什么都没变。
                > 这件事,我们不在这个电话里办。
                > 您愿意办,请挂机,自己拨010-12333。
                > 自己打来时,先按5,再按任务码。
                > 任务码是407129。再说一遍,407129。
                > 再听一遍,请按9。
                < (silence)
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.INFORMED);
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void who_keys_nothing_is_told_to_call_in_too() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.pickUp(met().presses("1").isSilent(2));

        assertThat(line.transcript()).contains("> 没对上也没关系,什么都没变。");
        assertThat(outcome()).isEqualTo(CallOutcome.INFORMED);
    }

    @Test
    void the_x_of_an_id_is_the_star() {
        town.ringing.rings(WANG);
        town.household.waits(WANG, Household.gift(1, "李", Optional.empty()));
        town.pickUp(met().presses("1").presses("802*").presses("1"));

        assertThat(outcome()).isEqualTo(CallOutcome.CONFIRMED);
    }

    @Test
    void where_the_region_wants_no_proof_none_is_asked() {
        town.ringing.wants(CallbackProof.NONE);
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.pickUp(met().presses("1").presses("1"));

        assertThat(line.transcript())
                .doesNotContain("最后四位")
                .contains("> 记下了,您同意您女儿用您账户里的钱。\n> 哪天想停,自己拨010-12333,先按2。\n");
        assertThat(outcome()).isEqualTo(CallOutcome.CONFIRMED);
    }

    @Test
    void every_request_is_handled_in_one_call_and_the_proof_is_asked_once() {
        town.household
                .waits(LEI, Household.gift(1, "李", Optional.empty()))
                .waits(LEI, Household.gift(2, "王", Optional.of("1.00")))
                .waits(LEI, Household.plea(3, "赵"));
        var line = town.pickUp(met().presses("1")
                .presses("4519")
                .presses("1")
                .presses("1")
                .presses("1")
                .isSilent());

        assertThat(line.transcript().lines().filter("> 下一个申请。"::equals)).hasSize(2);
        assertThat(line.transcript().lines().filter("> 您要同意的话,请按您身份证的最后四位。"::equals))
                .hasSize(1);
        assertThat(town.household.done).hasSize(2);
        assertThat(ended())
                .isEqualTo(new Ringer.Ended(Ringer.ATTEMPT, CallOutcome.CONFIRMED, Set.of(new RequestId(3))));
    }

    @Test
    void who_hangs_up_after_a_yes_has_said_yes() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.pickUp(met().presses("1").presses("4519").presses("1").gone());

        assertThat(outcome()).isEqualTo(CallOutcome.CONFIRMED);
    }

    @Test
    void who_hangs_up_before_has_said_nothing() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.pickUp(met().presses("1").presses("4519"));

        assertThat(outcome()).isEqualTo(CallOutcome.HUNG_UP);
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void who_hangs_up_in_the_greeting_is_told_from_one_who_lets_it_talk() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.pickUp(Town.caller());

        assertThat(outcome()).isEqualTo(CallOutcome.HUNG_UP);
    }

    @Test
    void silence_at_a_question_changes_nothing() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.pickUp(met().isSilent(2));

        assertThat(line.transcript()).endsWith("> 没有收到按键,先不办,什么都没变。\n  (the hotline hangs up)\n");
        assertThat(outcome()).isEqualTo(CallOutcome.LATER);
    }

    @Test
    void what_was_withdrawn_while_it_rang_is_told() {
        var line = town.pickUp(Town.caller());

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线,自动电话。
                > 原来要问您的事,现在不用答复了。
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(outcome()).isEqualTo(CallOutcome.NO_KEY);
    }

    @Test
    void so_is_what_was_decided_elsewhere_since() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty())).answers(new Answered.AlreadyDecided());
        var line = town.pickUp(met().presses("1").presses("4519").presses("1"));

        assertThat(line.transcript()).contains("> 这个申请已经有结果了,不用再按。\n> 打扰您了");
        assertThat(outcome()).isEqualTo(CallOutcome.LATER);
    }

    @Test
    void an_attempt_that_is_over_says_good_bye_and_tells_nothing() {
        town.ringing.isOver();
        var line = town.pickUp(Town.caller());

        assertThat(line.transcript()).isEqualTo("> 打扰您了,祝您平安,再见。\n  (the hotline hangs up)\n");
        assertThat(town.ringing.ended).isEmpty();
    }

    @Test
    void where_the_database_is_away_the_call_ends_politely_and_is_looked_for_later() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.ringing.away();
        var line = town.pickUp(Town.caller());

        assertThat(line.transcript()).isEqualTo("""
                > 对不起,现在查不到,是我们这边的问题。
                > 打扰您了,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(town.ringing.ended).isEmpty();
    }

    @Test
    void an_end_that_cannot_be_kept_is_logged_and_the_call_goes_well() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.ringing.awayAtTheEnd();

        assertThat(LogLines.of(() -> town.pickUp(Town.caller().presses("3"))))
                .singleElement()
                .asString()
                .contains("attempt=\"7\"", "What came of an attempt was not kept")
                .doesNotContain("4519");
        assertThat(town.ended().ending()).isEqualTo(Ending.GOODBYE);
    }

    @Test
    void a_call_that_another_node_takes_over_is_not_over() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.pickUp(Town.caller().presses("1").breaks());

        assertThat(town.ringing.ended).isEmpty();
        assertThat(town.ended().ending()).isEqualTo(Ending.INTERRUPTED);
    }

    @Test
    void an_old_person_is_spoken_to_slowly_from_the_first_word() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.ringing.elder();
        var line = town.pickUp(Town.caller());

        assertThat(line.transcript()).startsWith("  [zh-CN, elder]\n> 您好");
    }

    @Test
    void who_spoke_english_last_is_spoken_to_in_english() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        town.ringing.in(Language.ENGLISH);
        var line = town.pickUp(Town.caller().presses("3"));

        assertThat(line.transcript())
                .startsWith("  [en]\n> Hello. This is the medical insurance hotline of")
                .contains("> Sorry to have troubled you. Good bye.");
    }

    @Test
    void a_surname_that_cannot_be_said_is_asked_for_in_other_words() {
        var sun = new PersonId(9);
        town.ringing.rings(sun);
        town.household.waits(sun, Household.gift(2, "李", Optional.empty()));
        var line = town.pickUp(Town.caller().presses("1"));

        assertThat(Town.after("1", line)).startsWith("> 请问您是这个号码登记的本人吗?\n");
    }

    @Test
    void who_may_not_agree_by_phone_hears_why_and_may_still_refuse() {
        var why = new MayConfirm.Outcome.Refused(Reason.NOT_BY_PHONE);
        town.household.waits(LEI, Household.request(1, Side.BENEFICIARY, Kin.SON, "李", Optional.empty(), why));
        var line = town.pickUp(met().presses("1"));

        assertThat(Town.after("1", line)).contains("> 这件事,电话里不能定。\n").doesNotContain("> 想同意");
    }

    @Test
    void no_figure_of_an_id_no_balance_and_no_name_before_a_key_is_ever_said() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.of("500.00"))).waits(LEI, Household.plea(2, "赵"));
        town.ringing.wants(CallbackProof.NONE);
        var line = town.pickUp(
                met().presses("1").presses("1").presses("1").presses("1").presses("3"));

        assertThat(line.transcript()).doesNotContain("4519", "20005.05");
        assertThat(line.transcript().substring(0, line.transcript().indexOf("< 1")))
                .doesNotContain("李", "王", "赵");
    }

    @Test
    void the_words_that_frighten_people_are_in_no_sentence_of_our_calls() {
        var frightening = List.of("异常", "冻结", "停用", "过期", "失效", "尽快", "立即", "最后一次", "涉嫌", "转人工", "安全账户");
        for (var sentence : Charts.ofOurCalls().sentences()) {
            assertThat(Wording.text(sentence, Language.MANDARIN)).as(sentence).doesNotContain(frightening);
        }
    }

    @Test
    void our_calls_never_say_the_balance_or_the_figures_of_an_id() {
        assertThat(Charts.ofOurCalls().sentences()).doesNotContain("req.last4", "req.give.have");
    }

    @Test
    void the_call_log_knows_the_person_once_they_have_said_so() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.pickUp(met().presses("3"));

        assertThat(town.ended().person()).contains(LEI.value());
        assertThat(line.left()).isEqualTo(new Line.Leaving.HangUp());
    }

    private CallOutcome outcome() {
        return ended().outcome();
    }

    private Ringer.Ended ended() {
        assertThat(town.ringing.ended).hasSize(1);
        return town.ringing.ended.getFirst();
    }

    /// It listens, and is the person.
    private static ScriptedLine met() {
        return Town.caller().presses("1").presses("1");
    }
}
