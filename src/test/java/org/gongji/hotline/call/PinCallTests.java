package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinCallTests {

    private final Town town = Town.beijing();

    @Test
    void a_pin_is_changed_when_it_is_keyed_twice() {
        var line = town.answer(Town.caller()
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .presses("314159")
                .presses("314159")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < 314159
                > 请再按一次新密码,要和刚才一样。
                < 314159
                > 密码改好了,下次就用新密码。
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(town.archive.kept).containsExactly("new PIN of 李磊", "李磊, zh-CN");
    }

    @Test
    void what_is_easily_guessed_is_refused_with_the_reason() {
        var line = town.answer(Town.caller()
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .presses("111111")
                .presses("111111")
                .presses("840921")
                .presses("840921")
                .presses("345678")
                .presses("345678"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < 111111
                > 请再按一次新密码,要和刚才一样。
                < 111111
                > 六个数字都一样,容易被别人猜到。
                > 请换六个数字,再按一遍。
                < 840921
                > 请再按一次新密码,要和刚才一样。
                < 840921
                > 这是您的生日,容易被别人猜到。
                > 请换六个数字,再按一遍。
                < 345678
                > 请再按一次新密码,要和刚才一样。
                < 345678
                > 数字连着排,容易被别人猜到。
                > 这次先不改,密码还是原来的。
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
        assertThat(town.archive.kept).containsExactly("李磊, zh-CN");
    }

    @Test
    void so_are_the_end_of_the_id_and_the_same_as_before() {
        var line = town.answer(Town.caller()
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .presses("214519")
                .presses("214519")
                .presses("112233")
                .presses("112233"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < 214519
                > 请再按一次新密码,要和刚才一样。
                < 214519
                > 这是身份证的最后六位,容易被别人猜到。
                > 请换六个数字,再按一遍。
                < 112233
                > 请再按一次新密码,要和刚才一样。
                < 112233
                > 这是原来的密码。
                > 请换六个数字,再按一遍。
                < (hangs up)
                """);
    }

    @Test
    void two_that_differ_begin_anew_and_at_last_nothing_is_changed() {
        var line = town.answer(Town.caller()
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .presses("314159")
                .presses("314158")
                .presses("314159")
                .presses("314157")
                .presses("314159")
                .presses("314156"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < 314159
                > 请再按一次新密码,要和刚才一样。
                < 314158
                > 两次按的不一样,我们从头再来。
                > 请按新的查询密码,一共六位。
                < 314159
                > 请再按一次新密码,要和刚才一样。
                < 314157
                > 还是不一样,请一个一个慢慢按。
                > 请按新的查询密码,一共六位。
                < 314159
                > 请再按一次新密码,要和刚才一样。
                < 314156
                > 这次先不改,密码还是原来的。
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
    }

    @Test
    void one_step_back_from_the_second_is_the_first_and_then_nothing_is_changed() {
        var line = town.answer(Town.caller()
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .presses("314159")
                .presses("*#")
                .presses("*#")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < 314159
                > 请再按一次新密码,要和刚才一样。
                < *#
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < *#
                > 这次先不改,密码还是原来的。
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
    void a_database_that_goes_away_leaves_the_pin_as_it_was() {
        town.archive.awayAt("change");
        var line = town.answer(Town.caller()
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .presses("314159")
                .presses("314159"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < 314159
                > 请再按一次新密码,要和刚才一样。
                < 314159
                > 对不起,现在改不了,是我们这边的问题。
                > 这次先不改,密码还是原来的。
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
    }

    @Test
    void a_caller_who_does_not_key_is_put_through() {
        var line = town.answer(Town.caller()
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .isSilent(3));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                  (5 s)
                > 不着急,慢慢按。
                  (4 s)
                > 返回上一步,请按星号键,再按井号键。
                > 要找工作人员,请按0,再按井号键。
                < (silence)
                  [zh-CN, elder]
                > 没有收到数字,不着急,我再说一遍。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                  (6 s)
                > 不着急,慢慢按。
                  (4 s)
                < (silence)
                > 还没收到。用手机的,请先打开拨号键盘。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                  (6 s)
                > 不着急,慢慢按。
                  (4 s)
                < (silence)
                > 按数字不方便的话,我给您转工作人员。
                  (put through to a person)
                """);
    }

    @Test
    void zero_and_hash_ask_for_a_person() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("4")
                .presses("110101198409214519")
                .presses("112233")
                .presses("0#")
                .presses("*")
                .presses("*#")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < 0#
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < *
                > 请按新的查询密码,一共六位。
                > 不要用生日,也不要用六个一样的数字。
                > 也不要和银行卡密码一样。
                < *#
                > 这次先不改,密码还是原来的。
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
}
