package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.dialog.ScriptedLine;
import org.junit.jupiter.api.Test;

class IdentifyCallTests {

    private final Town town = Town.beijing();

    @Test
    void what_is_wrong_with_an_id_is_told_at_once_and_the_third_try_goes_by_groups() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101840921451#")
                .presses("110101198413214519")
                .presses("110101")
                .presses("1")
                .presses("19841321")
                .presses("19840921")
                .presses("*")
                .presses("19840921")
                .presses("1")
                .presses("4519")
                .presses("1")
                .presses("112233"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101840921451#
                > 这是老号码,请按新身份证上的十八位。
                > 请从头再按一遍身份证号码,十八位。
                < 110101198413214519
                > 中间八位是生日,好像按错了。
                > 这次分三段按,一段一段来。
                > 先按最前面六位。
                < 110101
                > 收到110101。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < 1
                > 再按中间八位,就是您的生日。
                < 19841321
                > 这八位不像生日,请再看一看。
                > 再按中间八位,就是您的生日。
                < 19840921
                > 收到19840921。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < *
                > 好,这一段再按一遍。
                > 再按中间八位,就是您的生日。
                < 19840921
                > 收到19840921。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < 1
                > 最后,按末尾四位。
                < 4519
                > 收到4519。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < 1
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
    void an_id_that_is_wrong_three_times_leads_to_a_person() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("1234#")
                .presses("110101198409214518")
                .presses("110101")
                .presses("1")
                .presses("19840921")
                .presses("1")
                .presses("4518")
                .presses("1"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 1234#
                > 身份证号码是十八位,您按了4位。
                > 请从头再按一遍身份证号码,十八位。
                < 110101198409214518
                > 好像有一位按错了。
                > 这次分三段按,一段一段来。
                > 先按最前面六位。
                < 110101
                > 收到110101。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < 1
                > 再按中间八位,就是您的生日。
                < 19840921
                > 收到19840921。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < 1
                > 最后,按末尾四位。
                < 4518
                > 收到4518。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < 1
                > 十八位合起来不对,有一位按错了。
                > 今天没对上,没关系,您的账户是安全的。
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void the_other_faults_of_an_id_have_words_of_their_own() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("910101198409214519")
                .presses("11010119840921451*")
                .presses("910101")
                .presses("010101")
                .presses("999999"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 910101198409214519
                > 最前面六位,好像按错了。
                > 请从头再按一遍身份证号码,十八位。
                < 11010119840921451*
                > 好像有一位按错了。
                > 这次分三段按,一段一段来。
                > 先按最前面六位。
                < 910101
                > 最前面六位,好像按错了。
                > 先按最前面六位。
                < 010101
                > 最前面六位,好像按错了。
                > 先按最前面六位。
                < 999999
                > 最前面六位,好像按错了。
                > 今天没对上,没关系,您的账户是安全的。
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void somebody_who_is_not_born_yet_has_keyed_the_birth_date_wrong() {
        var line = town.answer(Town.caller().presses("1").presses("110101202701010010"));

        assertThat(Town.after("1", line)).contains("""
                < 110101202701010010
                > 中间八位是生日,好像按错了。
                """);
    }

    @Test
    void an_x_at_the_end_is_the_star_key() {
        var line = town.answer(
                Town.caller().presses("1").presses("11010119680808007*").presses("101010"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 11010119680808007*
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
    void three_pins_that_do_not_match_lead_to_a_person() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("000001")
                .presses("000002")
                .presses("000003"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 000001
                > 号码或者密码没对上,还可以试两次。
                > 请再按一次六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                > 要改身份证号码,请按星号键,再按井号键。
                < 000002
                > 还是没对上,还可以试一次。
                > 记不清密码,请按0,再按井号键,找人。
                > 请再按一次六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                > 要改身份证号码,请按星号键,再按井号键。
                < 000003
                > 这次没核对上,您的账户是安全的。
                > 带身份证到医保窗口,可以重新设密码。
                > 您要是在外地参保,请打参保地的热线。
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void at_night_they_lead_to_the_hours_and_no_further_try() {
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("1")
                .presses("110101198409214519")
                .presses("000001")
                .presses("000002")
                .presses("000003")
                .presses("*")
                .presses("1")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 000001
                > 号码或者密码没对上,还可以试两次。
                > 请再按一次六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                > 要改身份证号码,请按星号键,再按井号键。
                < 000002
                > 还是没对上,还可以试一次。
                > 记不清密码,请按0,再按井号键,找人。
                > 请再按一次六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                > 要改身份证号码,请按星号键,再按井号键。
                < 000003
                > 这次没核对上,您的账户是安全的。
                > 带身份证到医保窗口,可以重新设密码。
                > 您要是在外地参保,请打参保地的热线。
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
                > 想先自己查,请按星号键。
                < *
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 1
                > 这次没核对上,您的账户是安全的。
                > 带身份证到医保窗口,可以重新设密码。
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
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
    void from_the_pin_one_step_back_is_the_id_and_then_the_main_menu() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("*#")
                .presses("*#")
                .presses("*"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
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
    void a_caller_who_does_not_key_is_helped_on_and_put_through() {
        var line = town.answer(Town.caller().presses("1").isSilent(3));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                  (5 s)
                > 不着急,看着身份证,慢慢按。
                  (4 s)
                > 没带身份证,也可以按社保卡号,再按井号键。
                > 卡号里的字母不用按。
                > 要找工作人员,请按0,再按井号键。
                < (silence)
                  [zh-CN, elder]
                > 没有收到数字,不着急,我再说一遍。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                  (6 s)
                > 不着急,看着身份证,慢慢按。
                  (4 s)
                < (silence)
                > 还没收到。用手机的,请先打开拨号键盘。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                  (6 s)
                > 不着急,看着身份证,慢慢按。
                  (4 s)
                < (silence)
                > 按数字不方便的话,我给您转工作人员。
                  (put through to a person)
                """);
    }

    @Test
    void an_entry_that_stops_half_way_keeps_its_keys() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409")
                .presses("214519")
                .presses("112")
                .presses("233"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409
                > 收到12位,还差6位,请接着按。
                > 想从头按,先按一下星号键。
                < 214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112
                > 收到3位,还差3位,请接着按。
                > 想从头按,先按一下星号键。
                < 233
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
    void what_was_keyed_can_be_cleared_by_the_star_key() {
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101")
                .presses("*")
                .presses("110101198409214519")
                .isSilent()
                .presses("0#"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101
                > 收到6位,还差12位,请接着按。
                > 想从头按,先按一下星号键。
                < *
                > 好,刚才的不要了,请从头按。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                  (4 s)
                > 不着急,慢慢按。
                  (3 s)
                > 没设过密码的,请按0,再按井号键,找人。
                  (2 s)
                < (silence)
                  [zh-CN, elder]
                > 没有收到数字,不着急,我再说一遍。
                > 请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 0#
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void a_card_number_without_its_letter_does_as_well() {
        var line = town.answer(
                Town.caller().presses("1").waitsAndPresses("10000003#").waitsAndPresses("112233"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                  (5 s)
                > 不着急,看着身份证,慢慢按。
                  (4 s)
                > 没带身份证,也可以按社保卡号,再按井号键。
                > 卡号里的字母不用按。
                > 要找工作人员,请按0,再按井号键。
                < 10000003#
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                  (4 s)
                > 不着急,慢慢按。
                  (3 s)
                > 没设过密码的,请按0,再按井号键,找人。
                  (2 s)
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
    void a_card_number_that_two_people_share_is_not_enough() {
        town.archive.shared("10000003");
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("10000003")
                .presses("#")
                .presses("10000003#")
                .presses("110101198409214519")
                .presses("112233"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 10000003
                > 收到8位,还差10位,请接着按。
                > 按完了,请按井号键。
                < #
                > 光有卡号还不够。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 10000003#
                > 身份证号码是十八位,您按了8位。
                > 请从头再按一遍身份证号码,十八位。
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
                < (hangs up)
                """);
    }

    @Test
    void a_locked_account_is_told_after_the_pin_with_the_time() {
        town.archive.always(Archive.locked(Duration.ofMinutes(13)));
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .waitsAndPresses("*")
                .presses("*"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 为了保护您的账户,现在先不能查。
                > 请过15M再打来。
                > 有急用,找工作人员,请按0。
                  (3 s)
                > 再听一遍,请按9。
                > 返回,请按星号键。
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
    void at_night_nobody_is_offered_to_who_is_locked_out() {
        town.archive.always(Archive.locked(Duration.ofHours(24)));
        var line = town.answer(Town.caller()
                .at(Town.WEDNESDAY_NIGHT)
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("0")
                .presses("*")
                .presses("*"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 为了保护您的账户,现在先不能查。
                > 请过24H再打来。
                < 0
                > 工作人员现在休息。
                > 明天09:00,有人接电话。
                > 工作日09:00到12:00,有人接。
                > 13:00到17:00,也有人接。
                > 要我们上班以后给您回电,请按1。
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
    void an_account_closed_to_the_phone_says_where_to_go() {
        town.archive.always(new Identification.Outcome.Closed());
        var line = town.answer(Town.caller()
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .waitsAndPresses("0"));

        assertThat(Town.after("1", line)).isEqualTo("""
                > 先核对一下身份,别人就查不到您的账户。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101198409214519
                > 号码收到了。请按六位查询密码。
                > 不是银行卡密码,银行卡密码请不要按。
                < 112233
                > 这个账户的电话查询停用了。
                > 请本人带身份证,到医保窗口重新开通。
                > 看病、买药、报销,都不受影响。
                  (3 s)
                > 再听一遍,请按9。
                > 返回,请按星号键。
                > 找工作人员,请按0。
                  (2.5 s)
                > 我在听,不着急。
                < 0
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void an_unknown_person_a_wrong_pin_and_no_pin_sound_the_same() {
        var wrong = town.answer(
                Town.caller().presses("1").presses("110101198409214519").presses("999999"));
        var unknown = Town.beijing()
                .answer(Town.caller().presses("1").presses("110101199003070417").presses("999999"));
        var noPin = Town.beijing()
                .answer(Town.caller().presses("1").presses("110101197001011107").presses("999999"));

        assertThat(afterPin(unknown)).isEqualTo(afterPin(wrong));
        assertThat(afterPin(noPin)).isEqualTo(afterPin(wrong));
    }

    private static String afterPin(ScriptedLine line) {
        return line.transcript().substring(line.transcript().indexOf("< 999999"));
    }
}
