package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DownCallTests {

    private final Town town = Town.beijing();

    @Test
    void a_database_that_is_away_is_told_before_eighteen_figures_are_keyed() {
        town.archive.away();
        var line = town.answer(Town.caller().presses("1").waitsAndPresses("0"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 对不起,现在查不到,是我们这边的问题。
                > 您账户里的钱,不受影响。
                > 请过半小时再打来。
                > 找工作人员,请按0。
                > 回主菜单,请按星号键。
                  (3 s)
                > 再听一遍,请按9。
                  (2.5 s)
                > 我在听,不着急。
                < 0
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void it_is_told_after_the_pin_where_it_goes_away_meanwhile() {
        town.archive.awayAt("identify");
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 对不起,现在查不到,是我们这边的问题。
                > 您账户里的钱,不受影响。
                > 请过半小时再打来。
                > 找工作人员,请按0。
                > 回主菜单,请按星号键。
                < *
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
    void it_is_told_where_the_account_cannot_be_read() {
        town.archive.awayAt("holding");
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 对不起,现在查不到,是我们这边的问题。
                > 您账户里的钱,不受影响。
                > 请过半小时再打来。
                > 找工作人员,请按0。
                > 回主菜单,请按星号键。
                < *
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
    void it_is_told_where_the_movements_cannot_be_read() {
        town.archive.awayAt("movements");
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("1")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < 1
                > 对不起,现在查不到,是我们这边的问题。
                > 您账户里的钱,不受影响。
                > 请过半小时再打来。
                > 找工作人员,请按0。
                > 回主菜单,请按星号键。
                < *
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
    void at_night_no_wish_is_offered_that_could_not_be_kept() {
        town.archive.away();
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("1")
                .presses("0")
                .presses("1")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 对不起,现在查不到,是我们这边的问题。
                > 您账户里的钱,不受影响。
                > 请过半小时再打来。
                > 回主菜单,请按星号键。
                < 0
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 想先自己查,请按星号键。
                < 1
                > 没有记下,请上班时间再打来。
                > 想先自己查,请按星号键。
                < *
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
    void the_guide_needs_no_database() {
        town.archive.away();
        var line =
                town.answer(Town.caller().presses("3").presses("4").presses("*").presses("*"));

        assertThat(Town.after("3", line)).isEqualTo("""
                > 谁和谁可以合用,请按1。
                > 合用的钱能付什么,请按2。
                > 看病时怎么用、先扣谁的,请按3。
                > 到哪里当面办,请按5。
                < 4
                > 账户里的钱,不能换成现金。
                > 说能帮您取现、收钱代办的,都不要信。
                > 觉得像骗子,请打96110问一问。
                > 谁和谁可以合用,请按1。
                > 合用的钱能付什么,请按2。
                > 看病时怎么用、先扣谁的,请按3。
                > 到哪里当面办,请按5。
                < *
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
    void what_is_slow_is_passed_with_a_word() {
        var line = town.answer(Town.caller()
                .workTakes(Duration.ofSeconds(4))
                .presses("1")
                .presses("110101198409214519")
                .presses("112233"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 请稍等,正在查。
                > 身份核对好了。
                > 请稍等,正在查。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }
}
