package org.gongji.hotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.dialog.ScriptedLine;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.Test;

class FamilyCallTests {

    private static final PersonId LEI = new PersonId(3);

    private final Town town = Town.beijing();

    @Test
    void a_caller_hears_what_sharing_is_what_waits_and_with_how_many_it_is_shared() {
        town.household
                .waits(LEI, Household.gift(1, "李", Optional.empty()))
                .waits(LEI, Household.plea(2, "李"))
                .shares(LEI, Household.sharing(1, Side.SHARER, Kin.MOTHER, "王", Optional.empty()));
        var line = town.answer(family());

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 家庭共济,就是家里人合用医保个人账户的钱。
                > 家里人有2申请,在等您答复。
                > 您现在和1家里人合用。
                > 听申请,请按1。
                > 听现在和谁合用,请按2。
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void what_cannot_be_used_is_not_named_and_its_key_says_why() {
        var line = town.answer(family().presses("1").presses("2"));

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 家庭共济,就是家里人合用医保个人账户的钱。
                > 现在没有要您答复的申请。
                > 新办一个,请按3。
                < 1
                > 现在没有要您答复的申请。
                > 新办一个,请按3。
                < 2
                > 您现在没有和家里人合用。
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void what_sharing_is_is_told_once_in_a_call() {
        var line = town.answer(family().presses("*").presses("2"));

        assertThat(Town.after("*", line)).isEqualTo("""
                > 现在回到主菜单。
                > 查余额,请按1。
                > 家里人合用医保账户,也叫家庭共济,请按2。
                > 办事说明,请按3。
                > 改查询密码,请按4。
                < 2
                > 现在没有要您答复的申请。
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void that_requests_of_ones_own_came_to_nothing_is_told_without_a_reason() {
        town.household.cameToNothing(LEI, 2);
        var line = town.answer(family());

        assertThat(Town.after("112233", line)).isEqualTo("""
                > 身份核对好了。
                > 家庭共济,就是家里人合用医保个人账户的钱。
                > 您有2家庭共济申请没有办成,钱没有动。
                > 现在没有要您答复的申请。
                > 新办一个,请按3。
                < (hangs up)
                """);
    }

    @Test
    void a_database_that_is_away_is_apologised_for() {
        town.household.awayAt("overview");
        var line = town.answer(family());

        assertThat(Town.after("112233", line)).startsWith("""
                > 身份核对好了。
                > 对不起,现在查不到,是我们这边的问题。
                """);
    }

    private static ScriptedLine family() {
        return Town.caller().presses("2").presses("110101198409214519").presses("112233");
    }
}
