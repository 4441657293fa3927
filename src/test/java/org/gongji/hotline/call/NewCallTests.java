package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.gongji.hotline.binding.Family.Considered;
import org.gongji.hotline.binding.Family.Submitted;
import org.gongji.hotline.binding.Family.Wish;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Kinship;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCallTests {

    private static final String MOTHER = "11010119550307802X";

    private final Town town = Town.beijing();

    @Test
    void money_for_a_parent_is_asked_for_pledged_and_filed() {
        var line = town.answer(
                lei().presses("1").waitsAndPresses("2").presses(MOTHER).presses("1"));

        assertThat(since("> 把您的钱", line)).isEqualTo("""
                > 把您的钱给家里人用,请按1。
                > 您用家里人的钱,请按2。
                < 1
                > 您想把钱给谁用?
                > 丈夫或者妻子,请按1。
                > 父亲或者母亲,请按2。
                > 儿子或者女儿,请按3。
                  (2 s)
                > 兄弟姐妹,请按4。
                > 爷爷奶奶、外公外婆,请按5。
                > 孙子孙女、外孙外孙女,请按6。
                  (3 s)
                > 再听一遍,请按9。
                > 返回,请按星号键。
                > 找工作人员,请按0。
                  (2.5 s)
                > 我在听,不着急。
                < 2
                > 请按家里人的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 11010119550307802*
                > 办好以后,家里人看病买药可以用您的钱。
                > 没有定上限,有可能会用完。
                > 您确定了,还要等家里人答复。
                > 您要保证,刚才说的亲属关系是真的。
                > 您按的键,会记下作凭据。
                > 确定要办,请按1。
                > 先不办,请按2。
                < 1
                > 申请好了,在等家里人答复。
                > 任务码是407129。再说一遍,407129。
                > 家里人打来时,先按5,再按任务码。
                > 请先告诉家里人,我们会打电话给他。
                > 新办一个,请按3。
                < (hangs up)
                """.replace("802*", "802X"));
        assertThat(filed().wish()).isEqualTo(new Wish(Side.SHARER, Relation.PARENT, new IdNumber(MOTHER)));
    }

    @Test
    void the_pledge_is_kept_with_what_was_heard_and_the_call() {
        town.answer(lei().presses("1").presses("2").presses(MOTHER).presses("1"));

        assertThat(filed().pledge()).satisfies(pledge -> {
            assertThat(pledge.terms()).isEmpty();
            assertThat(pledge.heard()).isGreaterThanOrEqualTo(ScriptedLine.SENTENCE.multipliedBy(5));
            assertThat(pledge.keys()).isEqualTo("1");
            assertThat(pledge.call()).isEqualTo(town.ended().call().value());
        });
    }

    @ParameterizedTest
    @CsvSource({"1, SPOUSE", "2, CHILD", "3, PARENT", "4, SIBLING", "5, GRANDCHILD", "6, GRANDPARENT"})
    void a_relatives_money_turns_the_relation_round(String who, Relation toTheRules) {
        town.answer(lei().presses("2").presses(who).presses(MOTHER).presses("1"));

        assertThat(filed().wish()).isEqualTo(new Wish(Side.BENEFICIARY, toTheRules, new IdNumber(MOTHER)));
    }

    @Test
    void two_leaves_everything_as_it_is() {
        var line = town.answer(lei().presses("1").presses("2").presses(MOTHER).presses("2"));

        assertThat(line.transcript()).contains("> 先不办,请按2。\n< 2\n> 这件事先不办,什么都没变。");
        assertThat(town.household.done).isEmpty();
    }

    @Test
    void a_key_pressed_into_the_pledge_submits_nothing() {
        town.answer(lei().presses("1").presses("2").presses(MOTHER).pressesMeanwhile("1"));

        assertThat(town.household.done).isEmpty();
    }

    @Test
    void what_counts_at_once_is_told_before_and_after() {
        town.household.considers(new Considered.Allowed(true, false)).submits(new Submitted.Confirmed());
        var line = town.answer(lei().presses("1").presses("3").presses(MOTHER).presses("1"));

        assertThat(since("> 办好以后", line)).isEqualTo("""
                > 办好以后,家里人看病买药可以用您的钱。
                > 没有定上限,有可能会用完。
                > 您确定了,马上就算办好。
                > 您按的键,会记下作凭据。
                > 确定要办,请按1。
                > 先不办,请按2。
                < 1
                > 办好了,现在就可以合用了。
                > 哪天想停,打这个电话,先按2。
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void a_refusal_is_told_with_its_reason_and_what_to_do() {
        town.household.considers(new Considered.Refused(Reason.SAME_PERSON));
        var line = town.answer(lei().presses("1").presses("2").presses(MOTHER));

        assertThat(line.transcript()).contains("> 您按的是自己的身份证号码。\n> 请按家里人的号码,再办一次。\n> 新办一个,请按3。");
    }

    @Test
    void three_a_day_are_enough() {
        town.household.considers(new Considered.Enough());
        var line = town.answer(lei().presses("1").presses("2").presses(MOTHER));

        assertThat(line.transcript()).contains("> 今天已经办过三次了,请明天再打来。\n> 新办一个,请按3。");
    }

    @Test
    void who_has_no_account_is_not_offered_to_give_and_hears_why() {
        var line = town.answer(Town.caller()
                .presses("2")
                .presses("110101198611302627")
                .presses("445566")
                .presses("3")
                .presses("1"));

        assertThat(since("< 3", line)).isEqualTo("""
                < 3
                > 您用家里人的钱,请按2。
                < 1
                > 您的医保没有个人账户,不能给家里人用。
                > 家里有职工医保的,可以把钱给您用。
                > 您用家里人的钱,请按2。
                < (hangs up)
                """);
    }

    @Test
    void a_relative_whom_the_region_leaves_out_is_not_named_and_the_key_says_why() {
        var line = town.answer(lei().presses("1").presses("7"));

        assertThat(since("< 7", line)).isEqualTo("""
                < 7
                > 按这里的规定,这样的亲属还不能合用。
                > 想听谁可以合用,到主菜单后按3。
                > 您想把钱给谁用?
                > 丈夫或者妻子,请按1。
                > 父亲或者母亲,请按2。
                > 儿子或者女儿,请按3。
                < (hangs up)
                """);
    }

    @Test
    void where_the_region_allows_it_the_parents_of_the_spouse_are_named() {
        town.ruledBy(Town.sharing(new Kinship(
                EnumSet.of(Relation.SPOUSE), true, EnumSet.allOf(Scheme.class), Kinship.RelationProof.PLEDGE)));
        var line = town.answer(
                lei().presses("1").waitsAndPresses("7").presses(MOTHER).presses("1"));

        assertThat(line.transcript()).contains("""
                > 您想把钱给谁用?
                > 丈夫或者妻子,请按1。
                > 丈夫或者妻子的父母,请按7。
                """);
        assertThat(filed().wish().relation()).isEqualTo(Relation.PARENT_IN_LAW);
    }

    @Test
    void an_id_keyed_wrong_is_helped_as_ones_own_is_and_asked_for_in_groups_the_third_time() {
        var line = town.answer(lei().presses("1")
                .presses("2")
                .presses("110101195503078021")
                .presses("110101195513078021")
                .presses("110101")
                .presses("1")
                .presses("19550307")
                .presses("1")
                .presses("802*")
                .presses("1"));

        assertThat(since("> 请按家里人的身份证", line)).startsWith("""
                > 请按家里人的身份证号码,一共十八位。
                > 最后一位是X的,按星号键,在0的左边。
                < 110101195503078021
                > 好像有一位按错了。
                > 请从头再按一遍身份证号码,十八位。
                < 110101195513078021
                > 中间八位是生日,好像按错了。
                > 这次分三段按,一段一段来。
                > 先按最前面六位。
                < 110101
                > 收到110101。
                > 对的话,请按1。
                > 这段按错了,请按星号键。
                < 1
                > 再按中间八位,就是出生的年月日。
                """).contains("> 办好以后,家里人看病买药可以用您的钱。");
    }

    @Test
    void where_the_database_goes_away_the_caller_hears_that_it_may_not_have_been_kept() {
        town.household.awayAt("submit");
        var line = town.answer(lei().presses("1").presses("2").presses(MOTHER).presses("1"));

        assertThat(line.transcript()).contains("> 您刚才按的,可能没有记下。\n> 对不起,现在查不到,是我们这边的问题。");
    }

    private Household.Filed filed() {
        return town.household.done.stream()
                .map(Household.Filed.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String since(String line, ScriptedLine call) {
        return call.transcript().substring(call.transcript().indexOf(line));
    }

    private static ScriptedLine lei() {
        return Town.caller()
                .presses("2")
                .presses("110101198409214519")
                .presses("112233")
                .presses("3");
    }
}
