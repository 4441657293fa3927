package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.junit.jupiter.api.Test;

class EnglishCallTests {

    private final Town town = Town.beijing();

    @Test
    void eight_at_the_main_menu_goes_on_in_english_and_back() {
        var line = town.answer(Town.caller()
                .presses("8")
                .presses("1")
                .presses("110101198409214519")
                .presses("112233")
                .presses("1")
                .presses("*")
                .waitsAndPresses("8")
                .presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 您好,这里是北京市医保服务热线。
                > 想找人,随时按0。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 8
                  [en]
                > Now in English.
                > For your balance, press 1.
                > To share your account with your family, press 2.
                > To hear how things are done, press 3.
                > To change your query pin, press 4.
                < 1
                > First we check who you are, so that nobody else can see your account.
                > Please key in your identity number. It has 18 digits.
                > If it ends in X, press star, to the left of 0.
                < 110101198409214519
                > I have your number. Please key in your query pin, six digits.
                > This is not the pin of your bank card. Never key in that one here.
                < 112233
                > Thank you. We know who you are now.
                > Found. This is your personal medical account.
                > There is 2200.20元 in your account. You can use all of it.
                > This was on 11月20号. Anything spent later is not counted yet.
                > For the latest movements, press 1.
                > For earlier years and this year, press 2.
                < 1
                > Lately nothing was paid in, and nothing was used.
                > For the latest movements, press 1.
                > For earlier years and this year, press 2.
                < *
                > You are back in the main menu.
                > For your balance, press 1.
                > To share your account with your family, press 2.
                > To hear how things are done, press 3.
                > To change your query pin, press 4.
                  (3 s)
                > To hear it again, press 9.
                > To end this call, press star.
                > To speak with a person, press 0.
                > 说普通话,请按8。
                  (2.5 s)
                > I am listening. There is no hurry.
                < 8
                  [zh-CN]
                > 现在说普通话。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
        assertThat(town.archive.kept).containsExactly("李磊, zh-CN");
    }

    @Test
    void the_switch_may_ask_for_english() {
        var line = town.answer(
                Town.caller().presses("3").presses("4"), Optional.empty(), false, Optional.of(Language.ENGLISH));

        assertThat(line.transcript()).isEqualTo("""
                  [en]
                > Hello. This is the medical insurance hotline of Beijing.
                > To speak with a person, at any time, press 0.
                > For your balance, press 1.
                > To share your account with your family, press 2.
                > To hear how things are done, press 3.
                > To change your query pin, press 4.
                < 3
                > For who may share, press 1.
                > For what the shared money may pay, press 2.
                > For using it at the hospital, and whose money goes first, press 3.
                > For where to go in person, press 5.
                < 4
                > Money in the account can never be turned into cash.
                > Do not trust anybody who offers to cash it, or to arrange things for a fee.
                > If it sounds like a fraud, call 96110 and ask.
                > For who may share, press 1.
                > For what the shared money may pay, press 2.
                > For using it at the hospital, and whose money goes first, press 3.
                > For where to go in person, press 5.
                < (hangs up)
                """);
    }
}
