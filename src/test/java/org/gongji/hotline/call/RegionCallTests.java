package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionCallTests {

    private final Town town = Town.beijing();

    @Test
    void a_trusted_number_is_enough_for_the_balance() {
        var line = town.ruledBy(Town.recognising(true, false, false))
                .answerFrom(
                        "13800000003", Town.caller().presses("1").presses("*").presses("4"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < *
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 4
                > 改密码,要先核对完整的身份证号码。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < (hangs up)
                """);
    }

    @Test
    void a_trusted_number_of_an_old_person_begins_elder_pace() {
        var line = town.ruledBy(Town.recognising(true, false, false))
                .answerFrom("13800000002", Town.caller().presses("1"));

        assertThat(Town.after("1", line)).isEqualTo("""
                  [zh-CN, elder]
                > 我说慢一点,您慢慢按。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有20005.05元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void a_number_that_nobody_has_is_not_trusted() {
        var line = town.ruledBy(Town.recognising(true, false, false))
                .answerFrom("13900000099", Town.caller().presses("1"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < (hangs up)
                """);
    }

    @Test
    void from_a_number_on_file_the_last_four_do_for_the_balance() {
        var line = town.ruledBy(Town.recognising(false, true, false))
                .answerFrom(
                        "13800000003",
                        Town.caller()
                                .presses("1")
                                .presses("4519")
                                .presses("112233")
                                .presses("*")
                                .presses("4"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 请按您身份证的最后四位。
                > 末尾是X的,按星号键,在0的左边。
                < 4519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < *
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 4
                > 改密码,要先核对完整的身份证号码。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < (hangs up)
                """);
    }

    @Test
    void after_a_miss_the_whole_id_is_asked_for() {
        var line = town.ruledBy(Town.recognising(false, true, false))
                .answerFrom(
                        "13800000003",
                        Town.caller()
                                .presses("1")
                                .presses("4518")
                                .presses("112233")
                                .presses("110101198409214519")
                                .presses("000000")
                                .presses("112233"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 请按您身份证的最后四位。
                > 末尾是X的,按星号键,在0的左边。
                < 4518
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 没对上,这次请按身份证号码,十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 000000
                > 还是没对上,还可以试一次。
                > 记不清密码,请按0,再按井号键,找人。
                > 请再按一次六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                > 要改身份证号码,请按星号键,再按井号键。
                < 112233
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void from_the_pin_one_step_back_of_the_last_four_is_the_whole_id() {
        var line = town.ruledBy(Town.recognising(false, true, false))
                .answerFrom(
                        "13800000003",
                        Town.caller()
                                .presses("1")
                                .presses("4519")
                                .presses("*#")
                                .presses("*#")
                                .presses("*"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 请按您身份证的最后四位。
                > 末尾是X的,按星号键,在0的左边。
                < 4519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < *#
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < *#
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void a_last_four_that_ends_in_x_is_keyed_with_the_star_key() {
        var line = town.ruledBy(Town.recognising(false, true, false))
                .answerFrom(
                        "13800000010",
                        Town.caller().presses("1").presses("007*").presses("101010"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 请按您身份证的最后四位。
                > 末尾是X的,按星号键,在0的左边。
                < 007*
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 101010
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有12.00元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void in_office_hours_old_people_speak_with_a_person_first_where_the_region_says_so() {
        var line = town.ruledBy(Town.recognising(false, false, true))
                .answerFrom(
                        "13900000099",
                        Town.caller().presses("1").presses("110101195206153118").presses("135790"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101195206153118
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 135790
                  [zh-CN, elder]
                > 身份核对好了。
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void a_number_known_for_it_is_put_through_at_once() {
        town.archive.elder("13800000002");
        var line = town.ruledBy(Town.recognising(false, false, true)).answerFrom("13800000002", Town.caller());

        assertThat(line.transcript()).isEqualTo("""
                  [zh-CN, elder]
                > 您好,这里是北京市医保服务热线。
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void at_night_old_people_go_on_by_themselves() {
        var line = town.ruledBy(Town.recognising(false, false, true))
                .answerFrom(
                        "13900000099",
                        Town.caller()
                                .at(Town.WEDNESDAY_NIGHT)
                                .presses("1")
                                .presses("110101195206153118")
                                .presses("135790"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101195206153118
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 135790
                  [zh-CN, elder]
                > 我说慢一点,您慢慢按。
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有20005.05元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void nothing_of_a_card_of_nineteen_figures_is_cut() {
        var line = town.ruledBy(Town.cards("9999999999999999999"))
                .answerFrom(
                        "13800000003",
                        Town.caller()
                                .presses("1")
                                .presses("6217000010001234567")
                                .presses("112233")
                                .hangsUp());

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 621700001000123456
                < 7
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 号码或者密码没对上,还可以试两次。
                > 请再按一次六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                > 要改身份证号码,请按星号键,再按井号键。
                < (hangs up)
                """);
    }

    @Test
    void an_id_is_an_id_where_cards_are_longer() {
        var line = town.ruledBy(Town.cards("9999999999999999999"))
                .answerFrom(
                        "13800000003",
                        Town.caller()
                                .presses("1")
                                .presses("110101198409214519#")
                                .presses("112233"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < #
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void eighteen_figures_that_are_neither_are_an_id_with_a_fault() {
        var line = town.ruledBy(Town.cards("9999999999999999999"))
                .answerFrom(
                        "13800000003",
                        Town.caller()
                                .presses("1")
                                .presses("110101198409214518")
                                .isSilent()
                                .presses("110101198409214517#")
                                .hangsUp());

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214518
                < (silence)
                > 好像有一位按错了。
                > 请从头再按一遍身份证号码,十八位。
                < 110101198409214517
                < #
                > 好像有一位按错了。
                > 这次分三段按,一段一段来。
                > 先按最前面六位。
                < (hangs up)
                """);
    }

    @Test
    void eighteen_figures_that_are_no_id_are_the_card_where_it_has_as_many() {
        var line = town.ruledBy(Town.cards("999999999999999999"))
                .answerFrom(
                        "13800000003",
                        Town.caller()
                                .presses("1")
                                .presses("621700001000123456")
                                .presses("112233")
                                .hangsUp());

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 621700001000123456
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 号码或者密码没对上,还可以试两次。
                > 请再按一次六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                > 要改身份证号码,请按星号键,再按井号键。
                < (hangs up)
                """);
    }

    /// B7: whatever is keyed, the caller is helped on.
    @Test
    void whatever_is_keyed_for_an_id_is_answered_with_help() {
        for (var keyed : List.of(
                "#",
                "*",
                "1#",
                "110101840921451#",
                "0000000000",
                "999999999999999999",
                "**********",
                "123456789012345678901234567890",
                "110101198413014519",
                "110101198409214518",
                "12*34*56#")) {
            var line = Town.beijing()
                    .answer(Town.caller().presses("1").presses(keyed).presses("0#"));

            assertThat(line.left()).as(keyed).isNotNull();
        }
    }
}
