package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongji.hotline.rules.Fund.Category;
import org.gongji.hotline.rules.Fund.SharerOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Liu Fang was at the hospital; her husband (sharing 1) and her son (sharing 2) share with her.
class DeductionTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 10);

    private static final Shared HUSBAND = new Shared(1, MAY, OptionalInt.empty(), "300.00", "200.00", Packs.national());
    private static final Shared SON = new Shared(2, JANUARY, OptionalInt.empty(), "100.00", "0.00", Packs.national());

    @Test
    void OWN_ALL_ones_own_account_pays_first() {
        var plan = cost("80.00").own("80.00").plan(HUSBAND);

        assertThat(plan.own().outcome()).isEqualTo(yuan("80.00"));
        assertThat(plan.own().trace().answer()).isEqualTo("OWN_ALL");
        assertThat(plan.left()).isEqualTo(Money.ZERO);
    }

    @Test
    void SHARED_NOT_NEEDED_then_nobody_else_pays() {
        var plan = cost("80.00").own("80.00").plan(HUSBAND);

        assertThat(paid(plan)).containsExactly("1 0.00 SHARED_NOT_NEEDED");
    }

    @Test
    void OWN_PART_then_SHARED_ALL_what_the_own_account_does_not_cover_goes_on_to_the_sharers() {
        var plan = cost("80.00").own("79.99").plan(HUSBAND);

        assertThat(plan.own().outcome()).isEqualTo(yuan("79.99"));
        assertThat(plan.own().trace().answer()).isEqualTo("OWN_PART");
        assertThat(paid(plan)).containsExactly("1 0.01 SHARED_ALL");
    }

    @Test
    void OWN_NONE_a_resident_has_no_account() {
        var plan = cost("80.00").resident().plan(HUSBAND);

        assertThat(plan.own().outcome()).isEqualTo(Money.ZERO);
        assertThat(plan.own().trace().answer()).isEqualTo("OWN_NONE");
        assertThat(paid(plan)).containsExactly("1 80.00 SHARED_ALL");
    }

    @Test
    void OWN_NOT_FOR_THIS_and_SHARED_NOT_FOR_THIS_a_kind_of_cost_that_the_region_leaves_out() {
        var plan =
                cost("80.00").own("500.00").of(Category.COMMERCIAL_SUPPLEMENT).plan(HUSBAND);

        assertThat(plan.own().trace().answer()).isEqualTo("OWN_NOT_FOR_THIS");
        assertThat(plan.own().outcome()).isEqualTo(Money.ZERO);
        assertThat(paid(plan)).containsExactly("1 0.00 SHARED_NOT_FOR_THIS");
        assertThat(plan.left()).isEqualTo(yuan("80.00"));
    }

    @Test
    void in_Beijing_the_citys_commercial_supplement_is_paid_too() {
        var plan = cost("80.00")
                .of(Category.COMMERCIAL_SUPPLEMENT)
                .under(Packs.beijing())
                .plan(HUSBAND.under(Packs.beijing()), SON);

        assertThat(paid(plan)).containsExactly("2 0.00 SHARED_NOT_FOR_THIS", "1 80.00 SHARED_ALL");
    }

    @Test
    void ORDER_AS_BOUND_who_was_bound_first_pays_first() {
        var plan = cost("150.00").plan(HUSBAND, SON);

        assertThat(plan.order().answer()).isEqualTo("ORDER_AS_BOUND");
        assertThat(paid(plan)).containsExactly("2 100.00 SHARED_ACCOUNT", "1 50.00 SHARED_ALL");
        assertThat(plan.left()).isEqualTo(Money.ZERO);
    }

    @Test
    void ORDER_AS_BOUND_on_one_day_the_earlier_sharing_goes_first() {
        var plan = cost("150.00").plan(SON.since(MAY), HUSBAND);

        assertThat(paid(plan)).containsExactly("1 150.00 SHARED_ALL", "2 0.00 SHARED_NOT_NEEDED");
    }

    @Test
    void ORDER_AS_SET_the_person_has_set_who_goes_first() {
        var region = Packs.ordering(SharerOrder.USER_ORDER);

        var plan = cost("150.00").under(region).plan(SON.place(2), HUSBAND.place(1));

        assertThat(plan.order().answer()).isEqualTo("ORDER_AS_SET");
        assertThat(paid(plan)).containsExactly("1 150.00 SHARED_ALL", "2 0.00 SHARED_NOT_NEEDED");
    }

    @Test
    void ORDER_AS_SET_those_not_set_come_last_as_they_were_bound() {
        var region = Packs.ordering(SharerOrder.USER_ORDER);
        var daughter = new Shared(3, JANUARY.minusDays(1), OptionalInt.empty(), "5.00", "0.00", Packs.national());

        var plan = cost("1.00").under(region).plan(SON, daughter, HUSBAND.place(1));

        assertThat(plan.shared()).extracting(DeductionPlan.Step::sharing).containsExactly(1L, 3L, 2L);
    }

    @Test
    void where_the_region_lets_nobody_set_an_order_a_set_one_does_not_count() {
        var plan = cost("1.00").plan(SON.place(2), HUSBAND.place(1));

        assertThat(plan.shared()).extracting(DeductionPlan.Step::sharing).containsExactly(2L, 1L);
    }

    @Test
    void ORDER_MOST_FIRST_the_system_charges_as_few_accounts_as_it_can() {
        var region = Packs.ordering(SharerOrder.SYSTEM);

        var plan = cost("150.00").under(region).plan(SON, HUSBAND);

        assertThat(plan.order().answer()).isEqualTo("ORDER_MOST_FIRST");
        assertThat(paid(plan)).containsExactly("1 150.00 SHARED_ALL", "2 0.00 SHARED_NOT_NEEDED");
    }

    @Test
    void ORDER_MOST_FIRST_of_two_who_may_pay_the_same_the_one_bound_first() {
        var region = Packs.ordering(SharerOrder.SYSTEM);

        var plan = cost("150.00").under(region).plan(HUSBAND.quota("100.00"), SON);

        assertThat(plan.shared()).extracting(DeductionPlan.Step::sharing).containsExactly(2L, 1L);
    }

    @Test
    void SHARED_QUOTA_no_more_than_is_left_of_the_quota() {
        var plan = cost("150.00").plan(HUSBAND.quota("120.00"));

        assertThat(paid(plan)).containsExactly("1 120.00 SHARED_QUOTA");
        assertThat(plan.left()).isEqualTo(yuan("30.00"));
    }

    @Test
    void SHARED_QUOTA_nothing_once_it_is_used_up() {
        assertThat(paid(cost("150.00").plan(HUSBAND.quota("0.00")))).containsExactly("1 0.00 SHARED_QUOTA");
        assertThat(paid(cost("150.00").plan(HUSBAND.quota("-1.00")))).containsExactly("1 0.00 SHARED_QUOTA");
    }

    @Test
    void SHARED_CAP_no_more_than_one_relative_may_use_in_a_year() {
        var capped = HUSBAND.under(Packs.withCap("200.00"));

        assertThat(paid(cost("150.00").plan(capped.used("50.00")))).containsExactly("1 150.00 SHARED_ALL");
        assertThat(paid(cost("150.00").plan(capped.used("50.01")))).containsExactly("1 149.99 SHARED_CAP");
        assertThat(paid(cost("150.00").plan(capped.used("200.01")))).containsExactly("1 0.00 SHARED_CAP");
    }

    @Test
    void SHARED_ACCOUNT_no_more_than_the_account_has() {
        var plan = cost("600.00").plan(HUSBAND);

        assertThat(paid(plan)).containsExactly("1 500.00 SHARED_ACCOUNT");
        assertThat(plan.left()).isEqualTo(yuan("100.00"));
    }

    @Test
    void SHARED_ACCOUNT_in_Ningbo_only_of_earlier_years() {
        var plan = cost("600.00").plan(HUSBAND.under(Packs.priorYearsOnly()));

        assertThat(paid(plan)).containsExactly("1 300.00 SHARED_ACCOUNT");
    }

    @Test
    void SHARED_ACCOUNT_the_reserve_stays_with_the_sharer() {
        var reserving = Packs.withReserve(yuan("450.00"));
        var more = Packs.withReserve(yuan("500.01"));

        assertThat(paid(cost("600.00").plan(HUSBAND.under(reserving)))).containsExactly("1 50.00 SHARED_ACCOUNT");
        assertThat(paid(cost("600.00").plan(HUSBAND.under(more)))).containsExactly("1 0.00 SHARED_ACCOUNT");
    }

    @Test
    void SHARED_ACCOUNT_what_others_were_promised_is_theirs() {
        var plan = cost("600.00").plan(HUSBAND.promisedToOthers("400.00").quota("250.00"));

        assertThat(paid(plan)).containsExactly("1 100.00 SHARED_ACCOUNT");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void SHARED_STOPPED_while_the_sharers_insurance_is_not_active(InsuranceStatus status) {
        var plan = cost("80.00").plan(SON.standing(status), HUSBAND);

        assertThat(paid(plan)).containsExactly("2 0.00 SHARED_STOPPED", "1 80.00 SHARED_ALL");
    }

    @Test
    void without_a_sharer_the_rest_is_left_to_pay() {
        var plan = cost("80.00").own("30.00").plan();

        assertThat(plan.left()).isEqualTo(yuan("50.00"));
        assertThat(plan.shared()).isEmpty();
    }

    @Test
    void three_pay_in_turn_until_nothing_is_left() {
        var daughter = new Shared(3, MAY.plusDays(1), OptionalInt.empty(), "10.00", "10.00", Packs.national());

        var plan = cost("700.00").own("90.00").plan(daughter, HUSBAND, SON);

        assertThat(paid(plan))
                .containsExactly("2 100.00 SHARED_ACCOUNT", "1 500.00 SHARED_ACCOUNT", "3 10.00 SHARED_ALL");
        assertThat(plan.left()).isEqualTo(Money.ZERO);
    }

    @Test
    void each_step_is_traced_without_an_amount() {
        var plan = cost("150.00").under(Packs.ordering(SharerOrder.SYSTEM)).plan(HUSBAND.quota("120.00"));

        assertThat(plan.own().trace().toString() + plan.order() + plan.shared()).doesNotContain("120", "150");
        assertThat(plan.own().trace().decision()).isEqualTo("deductionPlan.own");
        assertThat(plan.own().trace().basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(plan.own().trace().steps())
                .extracting(Trace.Step::toString)
                .containsExactly("OWN_SCHEME_RESIDENT: no", "OWN_COST_OUTSIDE: no (HOSPITAL)", "OWN_COVERS: no");
        assertThat(plan.order().decision()).isEqualTo("deductionPlan.order");
        assertThat(plan.order().basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(plan.order().decisive())
                .isEqualTo(new Trace.Step("SET_BY_SYSTEM", true, "", Source.own("test: sharerOrder")));
        var shared = plan.shared().getFirst().pays().trace();
        assertThat(shared.decision()).isEqualTo("deductionPlan.shared");
        assertThat(shared.basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(shared.steps())
                .extracting(Trace.Step::toString)
                .containsExactly(
                        "NOTHING_LEFT_TO_PAY: no",
                        "SHARER_STOPPED: no",
                        "SHARED_COST_OUTSIDE: no (HOSPITAL)",
                        "SHARER_COVERS: no",
                        "QUOTA_IS_LEAST: yes");
    }

    @Test
    void a_cost_and_an_account_are_not_below_zero() {
        assertThatThrownBy(() -> cost("-0.01").plan()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cost("1.00").own("-0.01").plan()).isInstanceOf(IllegalArgumentException.class);
        assertThat(cost("0.00").plan().left()).isEqualTo(Money.ZERO);
    }

    private static Paying cost(String yuan) {
        return new Paying(yuan(yuan), Category.HOSPITAL, Scheme.EMPLOYEE, Money.ZERO, Packs.national());
    }

    private static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    /// Sharing, amount and answer of each step.
    private static List<String> paid(DeductionPlan plan) {
        return plan.shared().stream()
                .map(step -> step.sharing() + " " + step.pays().outcome().yuan() + " "
                        + step.pays().trace().answer())
                .toList();
    }

    /// Facts of a cost being written.
    private record Paying(Money cost, Category category, Scheme scheme, Money own, RulePack pack) {

        Paying own(String amount) {
            return new Paying(cost, category, scheme, yuan(amount), pack);
        }

        Paying resident() {
            return new Paying(cost, category, Scheme.RESIDENT, own, pack);
        }

        Paying of(Category other) {
            return new Paying(cost, other, scheme, own, pack);
        }

        Paying under(RulePack other) {
            return new Paying(cost, category, scheme, own, other);
        }

        DeductionPlan plan(Shared... sharers) {
            var purses = Arrays.stream(sharers).map(Shared::purse).toList();
            return Deduction.plan(new Deduction.Facts(cost, category, scheme, own, purses, pack));
        }
    }

    /// A purse being written.
    private record Shared(Purse purse) {

        Shared(long sharing, LocalDate since, OptionalInt place, String prior, String current, RulePack pack) {
            this(new Purse(
                    sharing,
                    since,
                    place,
                    InsuranceStatus.ACTIVE,
                    yuan(prior),
                    yuan(current),
                    Money.ZERO,
                    Optional.empty(),
                    Money.ZERO,
                    pack));
        }

        Shared since(LocalDate day) {
            return with(day, purse.place(), purse.status(), purse.promisedToOthers(), purse.quotaLeft(), purse.pack());
        }

        Shared place(int place) {
            return with(
                    purse.since(),
                    OptionalInt.of(place),
                    purse.status(),
                    purse.promisedToOthers(),
                    purse.quotaLeft(),
                    purse.pack());
        }

        Shared standing(InsuranceStatus status) {
            return with(
                    purse.since(), purse.place(), status, purse.promisedToOthers(), purse.quotaLeft(), purse.pack());
        }

        Shared promisedToOthers(String amount) {
            return with(purse.since(), purse.place(), purse.status(), yuan(amount), purse.quotaLeft(), purse.pack());
        }

        Shared quota(String left) {
            return with(
                    purse.since(),
                    purse.place(),
                    purse.status(),
                    purse.promisedToOthers(),
                    Optional.of(yuan(left)),
                    purse.pack());
        }

        Shared under(RulePack pack) {
            return with(
                    purse.since(), purse.place(), purse.status(), purse.promisedToOthers(), purse.quotaLeft(), pack);
        }

        Shared used(String amount) {
            return new Shared(new Purse(
                    purse.sharing(),
                    purse.since(),
                    purse.place(),
                    purse.status(),
                    purse.prior(),
                    purse.current(),
                    purse.promisedToOthers(),
                    purse.quotaLeft(),
                    yuan(amount),
                    purse.pack()));
        }

        private Shared with(
                LocalDate since,
                OptionalInt place,
                InsuranceStatus status,
                Money promisedToOthers,
                Optional<Money> quotaLeft,
                RulePack pack) {
            return new Shared(new Purse(
                    purse.sharing(),
                    since,
                    place,
                    status,
                    purse.prior(),
                    purse.current(),
                    promisedToOthers,
                    quotaLeft,
                    purse.usedThisYear(),
                    pack));
        }
    }
}
