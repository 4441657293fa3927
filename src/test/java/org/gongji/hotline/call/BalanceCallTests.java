package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.account.Movement;
import org.gongji.hotline.rules.InsuranceStatus;
import org.junit.jupiter.api.Test;

class BalanceCallTests {

    private final Town town = Town.beijing();

    @Test
    void a_caller_hears_the_balance() {
        var line = town.answerFrom(
                "13800000003",
                Town.caller()
                        .presses("1")
                        .presses("110101198409214519")
                        .presses("112233")
                        .waitsAndPresses("*")
                        .presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 1
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                  (3 s)
                > 再听一遍,请按9。
                > 返回,请按星号键。
                > 找工作人员,请按0。
                  (2.5 s)
                > 我在听,不着急。
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
    void what_is_set_aside_is_told_after_what_can_be_used() {
        town.archive.setAside("李磊", "500.00");
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在能用的钱,是1700.20元。
                > 账户里一共有2200.20元。
                > 其中留给家里人用的,是500.00元。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
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
    void an_account_all_set_aside_says_so() {
        town.archive.setAside("李磊", "2200.20");
        var line = town.answer(
                Town.caller().presses("1").presses("110101198409214519").presses("112233"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 账户里的钱,都留给家里人用了。
                > 账户里一共有2200.20元。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void an_empty_account_is_no_worry() {
        town.archive.balance("李磊", "0.00", "0.00");
        var line = town.answer(
                Town.caller().presses("1").presses("110101198409214519").presses("112233"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里没有钱。
                > 看病报销,不受影响。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void who_is_in_the_resident_scheme_has_no_account() {
        var line = town.answer(
                Town.caller().presses("1").presses("110101198611302627").presses("445566"));

        assertThat(Town.after("445566", line)).isEqualTo("""
                > 身份核对好了。
                > 您参加的是居民医保。
                > 居民医保没有个人账户,所以没有余额可查。
                > 看病报销照常,不受影响。
                > 家里有职工医保的,可以把钱给您用。
                > 想办这件事,到主菜单后按2。
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
    }

    @Test
    void who_is_suspended_hears_what_is_there_and_whom_to_ask() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101199901010010")
                .presses("889900")
                .presses("0"));

        assertThat(Town.after("889900", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 您的医保,现在显示是暂停。
                > 账户里的钱还在,有50.00元。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                > 想问为什么暂停,请按0。
                < 0
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void at_night_nobody_is_named_to_ask() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("1")
                .presses("110101199901010010")
                .presses("889900"));

        assertThat(Town.after("889900", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 您的医保,现在显示是暂停。
                > 账户里的钱还在,有50.00元。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void a_suspended_and_empty_account_says_nothing_of_treatment() {
        town.archive.balance("陈浩", "0.00", "0.00");
        var line = town.answer(
                Town.caller().presses("1").presses("110101199901010010").presses("889900"));

        assertThat(Town.after("889900", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 您的医保,现在显示是暂停。
                > 现在账户里没有钱。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                > 想问为什么暂停,请按0。
                < (hangs up)
                """);
    }

    @Test
    void who_has_moved_hears_what_is_left_here() {
        town.archive.status("李磊", InsuranceStatus.MOVED).setAside("李磊", "500.00");
        var line = town.answer(
                Town.caller().presses("1").presses("110101198409214519").presses("112233"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 您的医保,显示已经转到别的地方。
                > 在这里的账户,还记着2200.20元。
                > 其中留给家里人用的,是500.00元。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                > 想问转到哪里了,请按0。
                < (hangs up)
                """);
    }

    @Test
    void a_resident_who_has_moved_is_not_told_that_all_is_as_usual() {
        town.archive.status("李娜", InsuranceStatus.MOVED);
        var line = town.answer(
                Town.caller().presses("1").presses("110101198611302627").presses("445566"));

        assertThat(Town.after("445566", line)).isEqualTo("""
                > 身份核对好了。
                > 您参加的是居民医保。
                > 居民医保没有个人账户,所以没有余额可查。
                > 您的医保,显示已经转到别的地方。
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < (hangs up)
                """);
    }

    @Test
    void movements_come_three_at_a_time() {
        for (var day = 1; day <= 7; day++) {
            town.archive.move("李磊", "2026-10-0" + day, Movement.Kind.SPENDING, day + ".50");
        }
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("1")
                .presses("1")
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
                > 最近的3笔,从新到旧。
                > 第1笔,10月7号。
                > 您用了7.50元。
                > 第2笔,10月6号。
                > 您用了6.50元。
                > 第3笔,10月5号。
                > 您用了5.50元。
                > 听再早一些的,请按1。
                < 1
                > 再早一些的3笔。
                > 第4笔,10月4号。
                > 您用了4.50元。
                > 第5笔,10月3号。
                > 您用了3.50元。
                > 第6笔,10月2号。
                > 您用了2.50元。
                > 听再早一些的,请按1。
                < 1
                > 再早一些的1笔。
                > 第7笔,10月1号。
                > 您用了1.50元。
                > 能查到的就这些。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
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
    void every_kind_of_movement_has_its_words() {
        town.archive
                .move("李磊", "2025-12-31", Movement.Kind.CONTRIBUTION, "312.20")
                .move("李磊", "2026-11-02", Movement.Kind.REFUND, "20.02")
                .move("李磊", "2026-11-18", Movement.Kind.FAMILY_SPENDING, "8.60");
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("1")
                .presses("0"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < 1
                > 最近的3笔,从新到旧。
                > 第1笔,11月18号。
                > 家里人用了8.60元。
                > 第2笔,11月2号。
                > 退回来20.02元。
                > 第3笔,2025年12月31号。
                > 存进来312.20元。
                > 能查到的就这些。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < 0
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void an_account_without_movements_says_so() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("1"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < 1
                > 最近没有存进来,也没有用过。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void earlier_years_and_this_year_are_told_apart() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("2")
                .presses("9"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < 2
                > 往年留下来的,有2000.00元。
                > 今年存进来、还没用的,有200.20元。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < 9
                  [zh-CN, elder]
                > 我说慢一点,您慢慢按。
                > 往年留下来的,有2000.00元。
                > 今年存进来、还没用的,有200.20元。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void zero_at_night_comes_back_to_the_balance_menu() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("0")
                .presses("*")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < 0
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < *
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
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
    void identified_once_a_caller_hears_it_again_without_keys() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("*")
                .presses("1"));

        assertThat(Town.after("112233", line)).isEqualTo("""
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
                < 1
                > 查到了,这是您的医保个人账户。
                > 现在账户里有2200.20元,都可以用。
                > 这是11月20号的数,后来花的还没算。
                > 听最近几笔,请按1。
                > 听往年和今年各有多少,请按2。
                < (hangs up)
                """);
    }

    @Test
    void what_relatives_set_aside_for_the_caller_is_told_too() {
        town.archive.offered("李磊", "500.00");
        var line = town.answer(
                Town.caller().presses("1").presses("110101198409214519").presses("112233"));

        assertThat(line.transcript()).contains("""
                > 现在账户里有2200.20元,都可以用。
                > 家里人留给您用的,有500.00元。
                > 这是11月20号的数,后来花的还没算。
                """);
    }

    @Test
    void so_it_is_to_a_resident() {
        town.archive.offered("李娜", "500.00");
        var line = town.answer(
                Town.caller().presses("1").presses("110101198611302627").presses("445566"));

        assertThat(line.transcript()).contains("""
                > 居民医保没有个人账户,所以没有余额可查。
                > 家里人留给您用的,有500.00元。
                > 看病报销照常,不受影响。
                """);
    }
}
