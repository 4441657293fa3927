package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElderCallTests {

    private final Town town = Town.beijing();

    @Test
    void a_number_known_for_it_is_spoken_to_slowly_from_the_beginning() {
        town.archive.elder("13800000001");
        var line = town.answer(Town.caller().waitsAndPresses("9").presses("0"));

        assertThat(line.transcript()).isEqualTo("""
                  [zh-CN, elder]
                > 您好,这里是北京市医保服务热线。
                > 我说慢一点,您慢慢按。
                > 想直接找人,现在按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                  (3 s)
                > 不听了,请按星号键。
                > For English, press 8.
                  (6 s)
                > 我在听,不着急。
                < 9
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 0
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void at_night_the_short_menu_names_no_person() {
        town.archive.elder("13800000001");
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("9")
                .presses("4")
                .presses("*#")
                .presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                  [zh-CN, elder]
                > 您好,这里是北京市医保服务热线。
                > 我说慢一点,您慢慢按。
                > 现在工作人员休息,自动查询照常能用。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                < 9
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 4
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < *#
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void who_is_old_by_the_id_is_spoken_to_slowly_from_there_on() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("11010119550307802*")
                .presses("246810")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 11010119550307802*
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 246810
                  [zh-CN, elder]
                > 我说慢一点,您慢慢按。
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有1234.56元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < *
                > 现在回到主菜单。
                > 想直接找人,现在按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(town.archive.kept).containsExactly("王秀英, elder, zh-CN");
    }

    @Test
    void the_first_nine_begins_it() {
        var line = town.answer(Town.caller().presses("9").presses("9").presses("0"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 9
                  [zh-CN, elder]
                > 我说慢一点,您慢慢按。
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 9
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 0
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void the_switch_may_ask_for_it() {
        var line = town.answer(Town.caller().presses("0"), Optional.empty(), true, Optional.empty());

        assertThat(line.transcript()).isEqualTo("""
                  [zh-CN, elder]
                > 您好,这里是北京市医保服务热线。
                > 我说慢一点,您慢慢按。
                > 想直接找人,现在按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                < 0
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }
}
