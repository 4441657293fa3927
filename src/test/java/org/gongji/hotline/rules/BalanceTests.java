package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.hotline.rules.BalanceView.AllUsable;
import org.gongji.hotline.rules.BalanceView.Amounts;
import org.gongji.hotline.rules.BalanceView.Moved;
import org.gongji.hotline.rules.BalanceView.NoAccount;
import org.gongji.hotline.rules.BalanceView.PartlySetAside;
import org.gongji.hotline.rules.BalanceView.Suspended;
import org.gongji.hotline.rules.BalanceView.Untold;
import org.gongji.hotline.rules.BalanceView.Zero;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Wang Xiuying has 1000.00 from earlier years and 234.56 of this year.
class BalanceTests {

    private static final RulePack USUAL = Packs.national();

    @Test
    void BALANCE_ALL_USABLE_with_nothing_set_aside_all_of_it_is_usable() {
        var view = wang("0.00", InsuranceStatus.ACTIVE, USUAL);

        assertThat(view).isEqualTo(new AllUsable(amounts("1234.56", "0.00", "1234.56", "1234.56")));
    }

    @Test
    void BALANCE_SET_ASIDE_what_is_promised_to_the_family_is_not_usable() {
        var view = wang("500.00", InsuranceStatus.ACTIVE, USUAL);

        assertThat(view).isEqualTo(new PartlySetAside(amounts("1234.56", "500.00", "734.56", "734.56")));
    }

    @Test
    void BALANCE_SET_ASIDE_all_of_it_may_be_set_aside() {
        var view = wang("1234.56", InsuranceStatus.ACTIVE, USUAL);

        assertThat(view).isEqualTo(new PartlySetAside(amounts("1234.56", "1234.56", "0.00", "0.00")));
    }

    @Test
    void BALANCE_SET_ASIDE_never_more_than_there_is() {
        var view = wang("2000.00", InsuranceStatus.ACTIVE, USUAL);

        assertThat(view).isEqualTo(new PartlySetAside(amounts("1234.56", "1234.56", "0.00", "0.00")));
    }

    @Test
    void where_only_earlier_years_count_the_family_can_have_no_more_than_those() {
        var nothingYet = wang("0.00", InsuranceStatus.ACTIVE, Packs.priorYearsOnly());
        var someAlready = wang("400.00", InsuranceStatus.ACTIVE, Packs.priorYearsOnly());

        assertThat(nothingYet).isEqualTo(new AllUsable(amounts("1234.56", "0.00", "1234.56", "1000.00")));
        assertThat(someAlready).isEqualTo(new PartlySetAside(amounts("1234.56", "400.00", "834.56", "600.00")));
    }

    @Test
    void a_reserve_is_usable_but_cannot_be_promised() {
        var view = wang("0.00", InsuranceStatus.ACTIVE, Packs.withReserve(Money.ofYuan("1000.00")));

        assertThat(view).isEqualTo(new AllUsable(amounts("1234.56", "0.00", "1234.56", "234.56")));
    }

    @Test
    void a_reserve_greater_than_the_account_leaves_nothing_to_promise() {
        var view = wang("0.00", InsuranceStatus.ACTIVE, Packs.withReserve(Money.ofYuan("3000.00")));

        assertThat(view).isEqualTo(new AllUsable(amounts("1234.56", "0.00", "1234.56", "0.00")));
    }

    @Test
    void BALANCE_SUSPENDED_the_money_is_still_there() {
        var view = wang("500.00", InsuranceStatus.SUSPENDED, USUAL);

        assertThat(view).isEqualTo(new Suspended(amounts("1234.56", "500.00", "734.56", "734.56")));
    }

    @Test
    void BALANCE_MOVED_what_is_still_kept_here() {
        var view = wang("0.00", InsuranceStatus.MOVED, USUAL);

        assertThat(view).isEqualTo(new Moved(amounts("1234.56", "0.00", "1234.56", "1234.56")));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECEASED")
    void BALANCE_ZERO_an_empty_account_tells_how_the_insurance_stands(InsuranceStatus status) {
        var facts = facts(Scheme.EMPLOYEE, status, "0.00", "0.00", "0.00", USUAL);

        assertThat(Balance.view(facts).outcome()).isEqualTo(new Zero(status));
    }

    @Test
    void money_of_one_year_alone_is_no_empty_account() {
        var earlier = facts(Scheme.EMPLOYEE, InsuranceStatus.ACTIVE, "0.01", "0.00", "0.00", USUAL);
        var thisYear = facts(Scheme.EMPLOYEE, InsuranceStatus.ACTIVE, "0.00", "0.01", "0.00", USUAL);

        assertThat(Balance.view(earlier).outcome()).isInstanceOf(AllUsable.class);
        assertThat(Balance.view(thisYear).outcome()).isInstanceOf(AllUsable.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECEASED")
    void BALANCE_NO_ACCOUNT_a_resident_has_none_however_the_insurance_stands(InsuranceStatus status) {
        var facts = facts(Scheme.RESIDENT, status, "0.00", "0.00", "0.00", USUAL);

        assertThat(Balance.view(facts).outcome()).isEqualTo(new NoAccount(status));
    }

    @Test
    void BALANCE_UNTOLD_of_somebody_recorded_as_dead_nothing_is_told() {
        assertThat(wang("0.00", InsuranceStatus.DECEASED, USUAL)).isEqualTo(new Untold());
    }

    @Test
    void the_trace_tells_what_decided_and_no_amount() {
        var trace = Balance.view(facts(Scheme.EMPLOYEE, InsuranceStatus.ACTIVE, "1000.00", "234.56", "500.00", USUAL))
                .trace();

        assertThat(trace.answer()).isEqualTo("BALANCE_SET_ASIDE");
        assertThat(trace.basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(trace.steps())
                .extracting(Trace.Step::toString)
                .containsExactly(
                        "RECORDED_DEAD: no",
                        "RESIDENT_SCHEME: no",
                        "EMPTY: no",
                        "SUSPENDED: no",
                        "MOVED: no",
                        "NOTHING_PROMISED: no");
    }

    private static BalanceView wang(String promised, InsuranceStatus status, RulePack pack) {
        return Balance.view(facts(Scheme.EMPLOYEE, status, "1000.00", "234.56", promised, pack))
                .outcome();
    }

    private static Balance.Facts facts(
            Scheme scheme, InsuranceStatus status, String prior, String current, String promised, RulePack pack) {
        return new Balance.Facts(
                scheme, status, Money.ofYuan(prior), Money.ofYuan(current), Money.ofYuan(promised), pack);
    }

    private static Amounts amounts(String total, String setAside, String usable, String shareable) {
        return new Amounts(
                Money.ofYuan(total),
                Money.ofYuan(setAside),
                Money.ofYuan(usable),
                Money.ofYuan("1000.00"),
                Money.ofYuan("234.56"),
                Money.ofYuan(shareable));
    }
}
