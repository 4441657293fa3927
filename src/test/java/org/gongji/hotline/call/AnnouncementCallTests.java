package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.dialog.ScriptedLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncementCallTests {

    private static final PersonId LEI = new PersonId(3);

    private final Town town = Town.beijing();

    @BeforeEach
    void two_requests_wait() {
        town.household
                .waits(LEI, Household.gift(1, "李", Optional.empty()))
                .waits(LEI, Household.gift(2, "王", Optional.empty()));
    }

    @Test
    void waiting_requests_are_announced_before_what_was_chosen() {
        var line = town.answer(balance().presses("2"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 家里人有2申请,在等您答复。
                > 先听申请,请按1。
                > 先办您刚才选的,请按2。
                < 2
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void whoever_presses_nothing_gets_what_was_chosen() {
        var line = town.answer(balance().isSilent());

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 家里人有2申请,在等您答复。
                > 先听申请,请按1。
                > 先办您刚才选的,请按2。
                  (3 s)
                > 不按键也可以,接着办您刚才选的。
                < (silence)
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void so_does_whoever_presses_another_key() {
        for (var key : List.of("3", "4", "5", "6", "7", "8")) {
            var line = town.answer(balance().presses(key));

            assertThat(line.transcript()).contains("先办您刚才选的,请按2。\n< " + key + "\n> 查到了,这是您的医保个人账户。");
        }
    }

    @Test
    void after_the_requests_comes_what_was_chosen() {
        var line = town.answer(balance().presses("1").presses("3").presses("3"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 家里人有2申请,在等您答复。
                > 先听申请,请按1。
                > 先办您刚才选的,请按2。
                < 1
                > 家庭共济,就是家里人合用医保个人账户的钱。
                > 申请人是您的儿子,李。
                > 他的身份证最后四位,是4519。
                > 他想把自己医保账户里的钱,给您看病买药。
                > 他没有定最多用多少。
                > 到12月5号为止,答复都可以,不着急。
                > 想同意,先听说明再定,请按1。
                > 不同意,请按2。
                > 以后再说,请按3。
                < 3
                > 好,先不办。到12月5号为止,您随时打来。
                > 下一个申请。
                > 申请人是您的儿子,王。
                > 他的身份证最后四位,是4519。
                > 他想把自己医保账户里的钱,给您看病买药。
                > 他没有定最多用多少。
                > 到12月5号为止,答复都可以,不着急。
                > 想同意,先听说明再定,请按1。
                > 不同意,请按2。
                > 以后再说,请按3。
                < 3
                > 好,先不办。到12月5号为止,您随时打来。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void they_are_announced_once_in_a_call() {
        var line = town.answer(balance().presses("2").presses("*").presses("4"));

        assertThat(Town.after("*", line)).doesNotContain("申请");
    }

    @Test
    void they_are_not_announced_to_who_has_chosen_family_sharing_or_a_code() {
        var line = town.answer(Town.caller()
                .presses("2")
                .presses("110101198409214519")
                .presses("112233")
                .presses("*")
                .presses("5")
                .presses("000000"));

        assertThat(line.transcript()).doesNotContain("先办您刚才选的");
    }

    @Test
    void nor_to_who_has_shown_less_than_the_whole_id() {
        town.ruledBy(Town.recognising(true, false, false));
        var line = town.answerFrom("13800000003", Town.caller().presses("1"));

        assertThat(line.transcript()).contains("> 查到了").doesNotContain("申请");
    }

    @Test
    void nobody_waits_for_the_announcement() {
        var line = town.answer(balance().workTakes(Duration.ofSeconds(4)).isSilent());

        assertThat(line.transcript()).doesNotContain("申请").contains("> 查到了");
    }

    @Test
    void nor_is_a_balance_withheld_because_the_requests_cannot_be_looked_at() {
        town.household.awayAt("overview");
        var line = town.answer(balance());

        assertThat(line.transcript()).contains("> 身份核对好了。\n> 查到了,这是您的医保个人账户。");
    }

    @Test
    void a_request_of_ones_own_that_came_to_nothing_is_told_there_too() {
        var chen = new PersonId(7);
        town.household.cameToNothing(chen, 1);
        var line = town.answer(
                Town.caller().presses("1").presses("110101199901010010").presses("889900"));

        assertThat(line.transcript()).contains("> 身份核对好了。\n> 您的家庭共济申请没有办成,钱没有动。\n> 查到了");
    }

    private static ScriptedLine balance() {
        return Town.caller().presses("1").presses("110101198409214519").presses("112233");
    }

    @Test
    void who_filed_hears_once_that_nobody_was_reached_and_what_to_tell_the_family() {
        town.household.reachedNobodyFor(new PersonId(3), 1);
        var first = town.answer(
                Town.caller().presses("1").presses("110101198409214519").presses("112233"));
        var second = town.answer(
                Town.caller().presses("1").presses("110101198409214519").presses("112233"));

        assertThat(first.transcript()).contains("> 我们给您家里人打过电话,没有联系上。\n> 家里人打来时,先按5,再按任务码。\n");
        assertThat(second.transcript()).doesNotContain("没有联系上");
    }
}
