package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family.Ending;
import org.gongji.hotline.binding.SharingId;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelationsCallTests {

    private static final PersonId LEI = new PersonId(3);

    private final Town town = Town.beijing();

    @BeforeEach
    void two_relations() {
        town.household
                .shares(LEI, Household.sharing(1, Side.SHARER, Kin.MOTHER, "王", Optional.of("500.00")))
                .shares(LEI, Household.sharing(2, Side.BENEFICIARY, Kin.WIFE, "赵", Optional.empty()));
    }

    @Test
    void each_is_told_with_who_since_when_and_which_way() {
        var line = town.answer(relations().presses("1").presses("1"));

        assertThat(since("> 在用您的钱的", line)).isEqualTo("""
                > 在用您的钱的,是您的母亲,王。
                > 从3月2号开始合用的。
                > 最多用您500.00元。
                > 听下一个,请按1。
                > 想停掉这一个,请按5。
                < 1
                > 给您钱用的,是您的妻子,赵。
                > 从3月2号开始合用的。
                > 想停掉这一个,请按5。
                < 1
                > 后面没有了。
                > 听现在和谁合用,请按2。
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void one_is_ended_by_who_says_so_twice() {
        var line = town.answer(relations().presses("5").presses("1"));

        assertThat(since("> 停掉以后", line)).isEqualTo("""
                > 停掉以后,家里人就不能用您的钱了。
                > 确定要停,请按1。
                > 不停了,请按2。
                < 1
                > 停掉了,从今天起不再合用。
                > 留出来没用完的钱,还归您用。
                > 听现在和谁合用,请按2。
                > 新办一个,请按3。
                < (hangs up)
                """);
        assertThat(town.household.done)
                .containsExactly(new Household.Ended(
                        new SharingId(1), LEI, town.ended().call().value()));
    }

    @Test
    void it_goes_on_where_the_caller_thinks_better_of_it() {
        var line = town.answer(relations().presses("1").presses("5").presses("2"));

        assertThat(since("> 停掉以后", line)).isEqualTo("""
                > 停掉以后,您就不能用家里人的钱了。
                > 确定要停,请按1。
                > 不停了,请按2。
                < 2
                > 好,不停,还和以前一样。
                > 想停掉这一个,请按5。
                < (hangs up)
                """);
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void silence_ends_nothing() {
        var line = town.answer(relations().presses("5").isSilent(3));

        assertThat(line.transcript()).contains("> 没有收到按键,先不办,什么都没变。");
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void an_end_from_tomorrow_on_is_told_as_such() {
        town.household.ends(new Ending.Ended(LocalDate.of(2026, 11, 26)));
        var line = town.answer(relations().presses("1").presses("5").presses("1"));

        assertThat(line.transcript()).contains("> 记下了,从明天起不再合用。\n> 听现在和谁合用");
    }

    @Test
    void an_end_from_a_later_day_on_names_it() {
        town.household.ends(new Ending.Ended(LocalDate.of(2026, 12, 1)));
        var line = town.answer(relations().presses("1").presses("5").presses("1"));

        assertThat(line.transcript()).contains("> 记下了,从12月1号起不再合用。");
    }

    @Test
    void too_early_an_end_names_the_first_day() {
        town.household.ends(new Ending.NotAllowed(Reason.TOO_EARLY_TO_END, LocalDate.of(2026, 12, 24)));
        var line = town.answer(relations().presses("5").presses("1"));

        assertThat(since("> 合用还没有", line)).isEqualTo("""
                > 合用还没有满规定的天数,现在停不了。
                > 从12月24号起,打来就能停。
                > 听下一个,请按1。
                > 想停掉这一个,请按5。
                < (hangs up)
                """);
    }

    @Test
    void one_that_has_ended_meanwhile_is_told_as_ended() {
        town.household.ends(new Ending.NotAllowed(Reason.ALREADY_DECIDED, LocalDate.of(2026, 11, 25)));
        var line = town.answer(relations().presses("5").presses("1"));

        assertThat(line.transcript()).contains("> 这个已经停掉了,不用再按。");
    }

    private static String since(String line, ScriptedLine call) {
        return call.transcript().substring(call.transcript().indexOf(line));
    }

    private static ScriptedLine relations() {
        return Town.caller()
                .presses("2")
                .presses("110101198409214519")
                .presses("112233")
                .presses("2");
    }
}
