package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.binding.Family.Consent;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.Test;

class RequestCallTests {

    private static final PersonId LEI = new PersonId(3);

    private final Town town = Town.beijing();

    @Test
    void who_is_given_money_agrees_after_the_whole_terms() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.of("500.00")));
        var line = town.answer(requests().presses("1").presses("1"));

        assertThat(since("> 申请人", line)).isEqualTo("""
                > 申请人是您的儿子,李。
                > 他的身份证最后四位,是4519。
                > 他想把自己医保账户里的钱,给您看病买药。
                > 最多给您用500.00元。
                > 到12月5号为止,答复都可以,不着急。
                > 想同意,先听说明再定,请按1。
                > 不同意,请按2。
                > 以后再说,请按3。
                < 1
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
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void who_gives_hears_what_there_is_and_that_it_is_up_to_them() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("3"));

        assertThat(since("> 申请人", line)).isEqualTo("""
                > 申请人是您的女儿,李。
                > 他的身份证最后四位,是4519。
                > 他想用您医保账户里的钱,看病买药。
                > 没有定上限,有可能会用完。
                > 您账户里现在能用的,是20005.05元。
                > 钱是您的,愿不愿意,由您自己定。
                > 您也可以先和家里人商量,再打来。
                > 到12月5号为止,答复都可以,不着急。
                > 想同意,先听说明再定,请按1。
                > 不同意,请按2。
                > 以后再说,请按3。
                < 3
                > 好,先不办。到12月5号为止,您随时打来。
                > 家里人有一个申请,在等您答复。
                > 听申请,请按1。
                > 新办一个,请按3。
                < (hangs up)
                """);
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void the_evidence_of_a_yes_is_what_was_heard_and_pressed_in_which_call() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.answer(requests().presses("1").presses("1"));

        assertThat(town.household.done).singleElement().isInstanceOfSatisfying(Household.Agreed.class, agreed -> {
            assertThat(agreed.request()).isEqualTo(new RequestId(1));
            assertThat(agreed.who()).isEqualTo(LEI);
            assertThat(agreed.consent().terms()).contains(Household.RECEIVING);
            assertThat(agreed.consent().heard()).isGreaterThanOrEqualTo(ScriptedLine.SENTENCE.multipliedBy(3));
            assertThat(agreed.consent().keys()).isEqualTo("11");
            assertThat(agreed.consent().termsBegan()).isBetween(ScriptedLine.BEGIN, line.instant());
            assertThat(agreed.consent().call()).isEqualTo(town.ended().call().value());
            assertThat(agreed.consent().door()).isEqualTo(MayConfirm.Door.CALL);
        });
    }

    @Test
    void a_no_is_asked_twice_and_needs_no_terms() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("2").presses("2"));

        assertThat(since("> 您选的是", line)).isEqualTo("""
                > 您选的是不同意。
                > 没按错的话,请再按2。
                > 按错了,回去再听,请按1。
                < 2
                > 记下了,这个申请您没有同意。
                > 什么都没变,不影响您看病报销。
                > 新办一个,请按3。
                < (hangs up)
                """);
        assertThat(refused()).satisfies(consent -> {
            assertThat(consent.terms()).isEmpty();
            assertThat(consent.heard()).isEqualTo(Duration.ZERO);
            assertThat(consent.keys()).isEqualTo("22");
        });
    }

    @Test
    void whoever_pressed_two_by_mistake_hears_the_request_again() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("2").presses("1"));

        assertThat(since("> 按错了", line)).startsWith("""
                > 按错了,回去再听,请按1。
                < 1
                """).contains("> 申请人是您的女儿,李。");
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void two_after_the_terms_is_a_no_with_the_terms_as_evidence() {
        town.household.waits(LEI, Household.plea(1, "李"));
        town.answer(requests().presses("1").presses("2"));

        assertThat(refused()).satisfies(consent -> {
            assertThat(consent.terms()).contains(Household.GIVING);
            assertThat(consent.keys()).isEqualTo("12");
        });
    }

    @Test
    void keys_pressed_into_the_terms_decide_nothing() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("1").pressesMeanwhile("1"));

        assertThat(since("> 您同意后", line)).isEqualTo("""
                > 您同意后,您女儿看病买药,可以用您医保账户里的钱,没有上限,用掉的不能退。您自己也照样用。愿不愿意由您定。
                > 随时能打电话停掉。
                > 不同意,不影响看病报销。按键会记下作凭据。
                < 1 (in vain)
                > 说明念完了。同意,请按1。
                > 不同意,请按2。
                > 再想想,请按3。
                > 再听一遍,请按9。
                < (hangs up)
                """);
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void nine_reads_the_terms_again_slowly() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("1").presses("9"));

        assertThat(since("< 9", line)).isEqualTo("""
                < 9
                  [zh-CN, elder]
                > 我说慢一点,您慢慢按。
                > 您同意后,您女儿看病买药,可以用您医保账户里的钱,没有上限,用掉的不能退。您自己也照样用。愿不愿意由您定。
                > 随时能打电话停掉。
                > 不同意,不影响看病报销。按键会记下作凭据。
                > 说明念完了。同意,请按1。
                > 不同意,请按2。
                > 再想想,请按3。
                > 再听一遍,请按9。
                < (hangs up)
                """);
    }

    @Test
    void terms_that_could_not_be_played_cannot_be_agreed_to() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("1").hearsNothing());

        assertThat(since("  (no sound)", line)).startsWith("""
                  (no sound)
                > 说明没有放出来,先不办,什么都没变。
                """);
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void silence_after_the_terms_changes_nothing_and_is_waited_for_fifteen_seconds() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("1").isSilent(3));

        assertThat(Town.after("1", line).substring(Town.after("1", line).indexOf("> 说明念完了")))
                .isEqualTo("""
                > 说明念完了。同意,请按1。
                > 不同意,请按2。
                > 再想想,请按3。
                > 再听一遍,请按9。
                  (3 s)
                > 返回,请按星号键。
                > 找工作人员,请按0。
                  (6 s)
                > 我在听,不着急。
                < (silence)
                  [zh-CN, elder]
                > 没有收到按键,我慢慢再念一遍。
                > 说明念完了。同意,请按1。
                > 不同意,请按2。
                > 再想想,请按3。
                > 再听一遍,请按9。
                  (11 s)
                > 我在听,不着急。
                < (silence)
                > 还是没有收到。用手机的,请先打开拨号键盘。
                > 说明念完了。同意,请按1。
                > 不同意,请按2。
                > 再想想,请按3。
                > 再听一遍,请按9。
                  (11 s)
                > 我在听,不着急。
                < (silence)
                > 没有收到按键,先不办,什么都没变。
                > 按键不方便的话,我给您转工作人员。
                  (put through to a person)
                """);
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void so_do_keys_that_are_not_offered() {
        town.household.waits(LEI, Household.plea(1, "李"));
        var line = town.answer(requests().presses("1").presses("7").presses("7").presses("7"));

        assertThat(line.transcript()).contains("> 这件事先不办,什么都没变。\n> 我们换个办法,给您转工作人员。");
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void who_cannot_agree_by_phone_hears_why_and_is_not_offered_it() {
        var why = new MayConfirm.Outcome.Refused(Reason.NOT_BY_PHONE);
        town.household.waits(LEI, Household.request(1, Side.SHARER, Kin.SON, "李", Optional.empty(), why));
        var line = town.answer(requests().presses("1"));

        assertThat(since("> 到12月5号", line)).isEqualTo("""
                > 到12月5号为止,答复都可以,不着急。
                > 这件事,电话里不能定。
                > 请带身份证,到医保窗口办。
                > 不同意,请按2。
                > 以后再说,请按3。
                < 1
                > 这件事,电话里不能定。
                > 请带身份证,到医保窗口办。
                > 不同意,请按2。
                > 以后再说,请按3。
                < (hangs up)
                """);
    }

    @Test
    void what_another_call_has_decided_is_told() {
        assertThat(answered(new Answered.AlreadyDecided())).startsWith("> 这个申请已经有结果了,不用再按。\n");
    }

    @Test
    void so_is_what_the_family_has_taken_back() {
        assertThat(answered(new Answered.Withdrawn())).startsWith("> 家里人把这个申请收回了,不用办了。\n");
    }

    @Test
    void and_what_came_too_late() {
        assertThat(answered(new Answered.Expired())).startsWith("> 这个申请的日子已经过了,没有办成。\n> 还想办的话,请家里人再申请一次。\n");
    }

    @Test
    void and_what_the_rules_do_not_allow_any_more() {
        assertThat(answered(new Answered.NotAllowed(Reason.QUOTA_TOO_HIGH)))
                .startsWith("> 要留出的钱,比您现在能用的还多。\n> 请家里人改少一点,再申请一次。\n");
    }

    @Test
    void where_the_database_goes_away_the_caller_hears_that_it_may_not_have_been_kept() {
        town.household.waits(LEI, Household.plea(1, "李")).awayAt("agree");
        var line = town.answer(requests().presses("1").presses("1"));

        assertThat(line.transcript()).contains("> 您刚才按的,可能没有记下。\n> 对不起,现在查不到,是我们这边的问题。");
    }

    private String answered(Answered always) {
        town.household.waits(LEI, Household.plea(1, "李")).answers(always);
        return since("> 再听一遍,请按9。\n< 1\n", town.answer(requests().presses("1").presses("1")))
                .replace("> 再听一遍,请按9。\n< 1\n", "");
    }

    private Consent refused() {
        return town.household.done.stream()
                .map(Household.Refused.class::cast)
                .map(Household.Refused::consent)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static String since(String line, ScriptedLine call) {
        return call.transcript().substring(call.transcript().lastIndexOf(line));
    }

    private static ScriptedLine requests() {
        return Town.caller()
                .presses("2")
                .presses("110101198409214519")
                .presses("112233")
                .presses("1");
    }
}
