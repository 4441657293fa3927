package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainCallTests {

    private final Town town = Town.beijing();

    @Test
    void by_day_a_caller_hears_that_a_person_can_be_had() {
        var line = town.answer(Town.caller().waitsAndPresses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                  (3 s)
                > 再听一遍,请按9。
                > 不听了,请按星号键。
                > 找工作人员,请按0。
                > For English, press 8.
                  (2.5 s)
                > 我在听,不着急。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void at_night_a_caller_hears_that_people_are_off() {
        var line = town.answer(Town.caller().at(Town.WEDNESDAY_NIGHT).presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 现在工作人员休息,自动查询照常能用。
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
    void a_caller_who_stays_silent_is_put_through() {
        var line = town.answer(Town.caller().isSilent(3));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                  (3 s)
                > 再听一遍,请按9。
                > 不听了,请按星号键。
                > 找工作人员,请按0。
                > For English, press 8.
                  (2.5 s)
                > 我在听,不着急。
                < (silence)
                  [zh-CN, elder]
                > 没有收到按键,我慢慢再念一遍。
                > 想直接找人,现在按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                  (9 s)
                > 我在听,不着急。
                < (silence)
                > 还是没有收到。用手机的,请先打开拨号键盘。
                > 想直接找人,现在按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                  (9 s)
                > 我在听,不着急。
                < (silence)
                > 按键不方便的话,我给您转工作人员。
                  (put through to a person)
                """);
    }

    @Test
    void at_night_a_caller_who_stays_silent_is_told_when_to_call() {
        var line = town.answer(Town.caller().at(Town.WEDNESDAY_NIGHT).isSilent(3));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 现在工作人员休息,自动查询照常能用。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                  (3 s)
                > 再听一遍,请按9。
                > 不听了,请按星号键。
                > 找工作人员,请按0。
                > For English, press 8.
                  (2.5 s)
                > 我在听,不着急。
                < (silence)
                  [zh-CN, elder]
                > 没有收到按键,我慢慢再念一遍。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                  (9 s)
                > 我在听,不着急。
                < (silence)
                > 还是没有收到。用手机的,请先打开拨号键盘。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 还要办别的,请按9。
                  (9 s)
                > 我在听,不着急。
                < (silence)
                > 按键不方便的话,请上班时间再打来。
                > 明天09:00,有人接电话。
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void a_caller_who_presses_what_is_not_offered_is_put_through() {
        var line = town.answer(Town.caller().presses("6").presses("7").presses("#"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 6
                > 您按的是6,这里没有6。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 7
                > 这里不用7。听到要办的,再按后面的数字。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < #
                > 我们换个办法,给您转工作人员。
                  (put through to a person)
                """);
    }

    @Test
    void before_a_weekend_wrong_keys_lead_to_the_next_open_day() {
        var line = town.answer(
                Town.caller().at(Town.FRIDAY_NIGHT).presses("6").presses("7").presses("#"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 现在工作人员休息,自动查询照常能用。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 6
                > 您按的是6,这里没有6。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 7
                > 这里不用7。听到要办的,再按后面的数字。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < #
                > 请上班时间再打来,有人帮您办。
                > 11月30号09:00,有人接电话。
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void a_region_without_a_word_of_its_own_says_no_name() {
        var line = Town.of("140200").answer(Town.caller().presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是医保服务热线。
                > 想找人,随时按0。
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
