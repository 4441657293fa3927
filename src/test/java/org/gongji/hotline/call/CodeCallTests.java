package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.dialog.ScriptedLine;
import org.junit.jupiter.api.Test;

class CodeCallTests {

    private static final PersonId LEI = new PersonId(3);

    private final Town town = Town.beijing();

    @Test
    void a_code_leads_straight_to_its_request_once_the_caller_is_identified() {
        town.household.waits(LEI, Household.gift(1, "李", Optional.empty()));
        var line = town.answer(coded("407129").presses("3"));

        assertThat(Town.after("5", line)).isEqualTo("""
                > 请按任务码,一共六位。
                < 407129
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 身份核对好了。
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
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
    }

    @Test
    void that_a_code_does_not_fit_is_told_after_identification_only() {
        var line = town.answer(coded("000000"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 这个任务码没有对上。
                > 不用任务码也能听申请,到主菜单后按2。
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
    }

    @Test
    void the_code_of_somebody_elses_request_is_told_in_the_same_words() {
        town.household.waits(new PersonId(1), Household.gift(1, "李", Optional.empty()));
        var another = town.answer(coded("407129"));
        var unknown = Town.beijing().answer(coded("407129"));

        assertThat(another.transcript()).isEqualTo(unknown.transcript());
    }

    @Test
    void whoever_does_not_key_one_hears_what_it_is() {
        var line = town.answer(Town.caller().presses("5").isSilent());

        assertThat(line.transcript()).contains("> 请按任务码,一共六位。\n> 任务码是六个数字,申请的人会告诉您。");
    }

    @Test
    void what_was_keyed_of_a_code_stands_in_no_path() {
        town.answer(coded("407129"));

        assertThat(town.ended().path().toString()).doesNotContain("407129");
    }

    private static ScriptedLine coded(String code) {
        return Town.caller()
                .presses("5")
                .presses(code)
                .presses("110101198409214519")
                .presses("112233");
    }
}
