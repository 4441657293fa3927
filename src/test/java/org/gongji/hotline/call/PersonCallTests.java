package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongji.hotline.dialog.Line;
import org.junit.jupiter.api.Test;

class PersonCallTests {

    private final Town town = Town.beijing();

    @Test
    void in_office_hours_zero_puts_through() {
        var line = town.answer(Town.caller().presses("0"));

        assertThat(line.transcript()).isEqualTo("""
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
        assertThat(line.left()).isInstanceOf(Line.Leaving.ToAgents.class);
    }

    @Test
    void at_night_a_caller_can_be_called_back() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("0")
                .presses("1")
                .presses("1")
                .presses("0")
                .presses("1")
                .presses("*"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 1
                > 打回您现在用的号码,13800000001。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < 1
                > 记下了,两个工作日以内给您回电。
                > 回电的人不会问密码和验证码。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 0
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 想先自己查,请按星号键。
                < 1
                > 您要回电,我们已经记下了。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(town.archive.kept).containsExactly("call 13800000001 before 2026-11-27T16:00:00Z");
    }

    @Test
    void in_the_noon_break_only_the_time_is_told() {
        var line = town.answer(
                Town.caller().at(Town.NOON).presses("0").presses("*").presses("*"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员在午休,13:00接电话。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < *
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
    void before_opening_the_time_of_today_is_told() {
        var line = town.answer(
                Town.caller().at(Town.WEDNESDAY_EARLY).presses("0").presses("*").presses("*"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 今天09:00,就有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < *
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
    void another_number_is_keyed_and_said_back() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("0")
                .presses("1")
                .presses("2")
                .presses("65128888#")
                .presses("01065128888#")
                .presses("1")
                .presses("*"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 1
                > 打回您现在用的号码,13800000001。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < 2
                > 请按您的电话号码。
                > 座机请先按区号。
                > 按完了,请按井号键。
                < 65128888#
                > 手机是十一位,座机要加区号。
                > 请按您的电话号码。
                > 按完了,请按井号键。
                < 01065128888#
                > 您按的是010-65128888。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < 1
                > 记下了,两个工作日以内给您回电。
                > 回电的人不会问密码和验证码。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(town.archive.kept).containsExactly("call 01065128888 before 2026-11-27T16:00:00Z");
    }

    @Test
    void what_is_no_number_is_asked_for_in_other_words_and_then_left() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("0")
                .presses("1")
                .presses("2")
                .presses("1234#")
                .presses("555#")
                .presses("6666#"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 1
                > 打回您现在用的号码,13800000001。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < 2
                > 请按您的电话号码。
                > 座机请先按区号。
                > 按完了,请按井号键。
                < 1234#
                > 这个号码好像不对,请再按一遍。
                > 座机请先按区号。
                > 按完了,请按井号键。
                < 555#
                > 手机是十一位,座机要加区号。
                > 请按您的电话号码。
                > 按完了,请按井号键。
                < 6666#
                > 手机是十一位,座机要加区号。
                > 没有记下,请上班时间再打来。
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void the_wish_is_left_by_the_star_key() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("0")
                .presses("1")
                .presses("*")
                .presses("1")
                .presses("2")
                .presses("138")
                .presses("*#")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 1
                > 打回您现在用的号码,13800000001。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < *
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 1
                > 打回您现在用的号码,13800000001。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < 2
                > 请按您的电话号码。
                > 座机请先按区号。
                > 按完了,请按井号键。
                < 138
                > 收到3位,没按完请接着按。
                > 按完了,请按井号键。
                < *#
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < *
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(town.archive.kept).isEmpty();
    }

    @Test
    void a_wish_that_cannot_be_kept_is_told() {
        town.archive.awayAt("keep");
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("0")
                .presses("1")
                .presses("1")
                .presses("*"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 1
                > 打回您现在用的号码,13800000001。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < 1
                > 没有记下,请上班时间再打来。
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
    void silence_after_the_hours_ends_politely() {
        var line =
                town.answer(Town.caller().at(Town.WEDNESDAY_NIGHT).presses("0").isSilent(3));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                  (3 s)
                > 再听一遍,请按9。
                  (2.5 s)
                > 我在听,不着急。
                < (silence)
                  [zh-CN, elder]
                > 没有收到按键,我慢慢再念一遍。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                  (9 s)
                > 我在听,不着急。
                < (silence)
                > 还是没有收到。用手机的,请先打开拨号键盘。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                  (9 s)
                > 我在听,不着急。
                < (silence)
                > 按键不方便的话,请上班时间再打来。
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void wrong_keys_after_the_hours_end_politely() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("0")
                .presses("3")
                .presses("4")
                .presses("5"));

        assertThat(Town.after("0", line)).isEqualTo("""
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 3
                > 您按的是3,这里没有3。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 4
                > 这里不用4。听到要办的,再按后面的数字。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < 5
                > 请上班时间再打来,有人帮您办。
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void a_withheld_number_is_asked_for() {
        var line = town.answer(
                Town.caller()
                        .at(Town.WEDNESDAY_NIGHT)
                        .presses("0")
                        .presses("1")
                        .presses("13912345678")
                        .presses("1"),
                Optional.empty(),
                false,
                Optional.empty());

        assertThat(Town.after("1", line)).isEqualTo("""
                > 请按您的电话号码。
                > 座机请先按区号。
                > 按完了,请按井号键。
                < 13912345678
                > 您按的是13912345678。
                > 对的话,请按1。
                > 换一个号码,请按2。
                < 1
                > 记下了,两个工作日以内给您回电。
                > 回电的人不会问密码和验证码。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
        assertThat(town.archive.kept).containsExactly("call 13912345678 before 2026-11-27T16:00:00Z");
    }
}
