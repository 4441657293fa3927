package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

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
}
