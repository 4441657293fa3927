package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.call.Bookmark.Where;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Proof;
import org.junit.jupiter.api.Test;

class ResumeCallTests {

    private static final String LEI = "110101198409214519";
    private static final Manner USUAL = new Manner(Language.MANDARIN, Pace.USUAL);

    private final Town town = Town.beijing();

    @Test
    void another_node_goes_on_with_the_balance_of_who_was_identified() {
        town.answer(identified().presses("1").breaks());

        var line = town.takeOver(town.session(), Town.caller().presses("*").presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 刚才断了一下,对不起,我们接着来。
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
                < *
                > 感谢来电,祝您平安,再见。
                  (the hotline hangs up)
                """);
    }

    @Test
    void it_goes_on_with_family_sharing_of_who_was_identified() {
        town.answer(Town.caller()
                .presses("2")
                .presses(LEI)
                .presses("112233")
                .presses("3")
                .breaks());

        var line = town.takeOver(town.session(), Town.caller().hangsUp());

        assertThat(line.transcript()).isEqualTo("""
                > 刚才断了一下,对不起,我们接着来。
                > 家庭共济,就是家里人合用医保个人账户的钱。
                > 现在没有要您答复的申请。
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void a_task_code_is_asked_for_anew() {
        town.answer(Town.caller().presses("5").presses("407129").presses(LEI).breaks());

        var line = town.takeOver(town.session(), Town.caller().hangsUp());

        assertThat(line.transcript()).isEqualTo("""
                > 刚才断了一下,对不起,我们接着来。
                > 请按任务码,一共六位。
                < (hangs up)
                """);
        assertThat(town.shelf.bookmarks.toString()).doesNotContain("407129");
    }

    @Test
    void it_goes_on_at_elder_pace_and_in_the_language_spoken() {
        town.answer(Town.caller().presses("8").presses("3").presses("9").breaks());

        var line = town.takeOver(town.session(), Town.caller().presses("*").presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                  [en, elder]
                > Sorry, we were cut off for a moment. Let us go on.
                > For who may share, press 1.
                > For what the shared money may pay, press 2.
                > For using it at the hospital, and whose money goes first, press 3.
                > For where to go in person, press 5.
                < *
                > You are back in the main menu.
                > To speak with a person right now, press 0.
                > For your balance, press 1.
                > To share your account with your family, press 2.
                > For anything else, press 9.
                < *
                > Thank you for calling. Good bye.
                  (the hotline hangs up)
                """);
    }

    @Test
    void who_was_being_identified_begins_that_anew_and_is_not_told_why_again() {
        town.answer(Town.caller().presses("4").presses(LEI).breaks());

        var line = town.takeOver(town.session(), Town.caller().hangsUp());

        assertThat(line.transcript()).isEqualTo("""
                > 刚才断了一下,对不起,我们接着来。
                > 请按您的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < (hangs up)
                """);
    }

    @Test
    void pins_that_did_not_match_still_count() {
        town.answer(Town.caller()
                .presses("1")
                .presses(LEI)
                .presses("000000")
                .presses("000000")
                .breaks());

        var line = town.takeOver(
                town.session(), Town.caller().presses(LEI).presses("000000").hangsUp());

        assertThat(line.transcript()).contains("> 这次没核对上,您的账户是安全的。");
    }

    @Test
    void who_was_being_put_through_still_is() {
        town.shelf.keep("77", mark(Where.PERSON, Optional.empty()));

        var line = town.takeOver("77", Town.caller());

        assertThat(line.transcript()).isEqualTo("""
                > 刚才断了一下,对不起,我们接着来。
                > 好,给您转工作人员,请别挂机。
                  (put through to a person)
                """);
    }

    @Test
    void where_nothing_is_known_of_the_call_it_goes_on_at_the_main_menu() {
        var line = town.takeOver("77", Town.caller().presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 刚才断了一下,对不起,我们接着来。
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
    void so_it_does_where_the_database_is_away() {
        town.shelf.away = true;

        var line = town.takeOver("77", Town.caller().presses("*"));

        assertThat(line.transcript()).isEqualTo("""
                > 刚才断了一下,对不起,我们接着来。
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
    void the_caller_does_not_wait_in_silence_for_what_another_node_knew() {
        var line = town.takeOver(
                "77", Town.caller().workTakes(Duration.ofSeconds(5)).presses("*"));

        assertThat(line.transcript()).startsWith("> 刚才断了一下,对不起,我们接着来。\n> 请稍等,正在查。\n");
        assertThat(line.mostSilence()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void the_session_of_another_call_gives_nothing_away() {
        town.shelf.keep(
                "77",
                new Bookmark(
                        "1764036000.8",
                        Where.BALANCE,
                        USUAL,
                        Optional.of(new Bookmark.Shown(new PersonId(3), Proof.WHOLE_ID)),
                        0,
                        true,
                        false));

        var line = town.takeOver("77", Town.caller().presses("1").hangsUp());

        assertThat(line.transcript()).doesNotContain("元").contains("> 请按您的身份证号码,一共十八位。");
    }

    @Test
    void who_has_been_recorded_as_dead_meanwhile_is_not_known_any_more() {
        town.shelf.keep("77", mark(Where.BALANCE, Optional.of(new Bookmark.Shown(new PersonId(3), Proof.WHOLE_ID))));
        town.archive.status("李磊", InsuranceStatus.DECEASED);

        var line = town.takeOver("77", Town.caller().hangsUp());

        assertThat(line.transcript()).doesNotContain("元");
    }

    @Test
    void a_call_that_has_ended_leaves_no_bookmark() {
        town.answer(identified().presses("*").presses("*"));

        assertThat(town.shelf.bookmarks).isEmpty();
    }

    @Test
    void a_call_that_was_interrupted_does() {
        town.answer(identified().breaks());

        assertThat(town.shelf.bookmarks.values())
                .containsExactly(mark(Where.BALANCE, Optional.of(new Bookmark.Shown(new PersonId(3), Proof.WHOLE_ID))));
    }

    @Test
    void nothing_that_was_keyed_is_kept() {
        town.answer(identified().breaks());

        assertThat(town.shelf.bookmarks.toString()).doesNotContain(LEI).doesNotContain("112233");
    }

    @Test
    void a_bookmark_that_cannot_be_kept_does_not_break_a_call() {
        town.shelf.away = true;

        town.answer(identified().presses("*").presses("*"));

        assertThat(town.ended().ending()).isEqualTo(CallEvent.Ending.GOODBYE);
    }

    private static Bookmark mark(Where where, Optional<Bookmark.Shown> person) {
        return new Bookmark(Town.CHANNEL, where, USUAL, person, 0, person.isPresent(), false);
    }

    private static ScriptedLine identified() {
        return Town.caller().presses("1").presses(LEI).presses("112233");
    }
}
