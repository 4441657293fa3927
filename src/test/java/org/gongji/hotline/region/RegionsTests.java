package org.gongji.hotline.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.rules.CardMask;
import org.gongji.hotline.rules.Consent;
import org.gongji.hotline.rules.Elders;
import org.gongji.hotline.rules.Ending;
import org.gongji.hotline.rules.Fund;
import org.gongji.hotline.rules.Kinship;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.Limits;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Parameter;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Reach;
import org.gongji.hotline.rules.Recognition;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RulePack;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Source;
import org.gongji.hotline.rules.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule packs that the hotline ships.
class RegionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Regions REGIONS = Shipped.regions();

    @Test
    void the_national_default_has_the_defaults_of_the_contract() {
        var nation = pack("650100");

        assertThat(nation.region()).isEqualTo(PoolCode.NATION);
        assertThat(nation.kinship())
                .isEqualTo(new Kinship(
                        Set.of(
                                Relation.SPOUSE,
                                Relation.PARENT,
                                Relation.CHILD,
                                Relation.SIBLING,
                                Relation.GRANDPARENT,
                                Relation.GRANDCHILD),
                        false,
                        Set.of(Scheme.EMPLOYEE, Scheme.RESIDENT),
                        Kinship.RelationProof.PLEDGE));
        assertThat(nation.reach()).isEqualTo(new Reach(Reach.Scope.PROVINCE, Map.of()));
        assertThat(nation.fund())
                .isEqualTo(new Fund(
                        Fund.Years.ALL,
                        Money.ZERO,
                        Optional.empty(),
                        Set.of(
                                Fund.Category.HOSPITAL,
                                Fund.Category.PHARMACY,
                                Fund.Category.RESIDENT_PREMIUM,
                                Fund.Category.LONG_TERM_CARE_PREMIUM),
                        Fund.SharerOrder.BIND_ORDER));
        assertThat(nation.limits()).isEqualTo(new Limits(Limit.NONE, Limit.NONE, Limit.NONE, true));
        assertThat(nation.consent())
                .isEqualTo(new Consent(
                        Consent.Confirm.BENEFICIARY_16PLUS,
                        Set.of(Side.SHARER, Side.BENEFICIARY),
                        Map.of(
                                Side.SHARER, Consent.CallbackProof.CALL_IN,
                                Side.BENEFICIARY, Consent.CallbackProof.ID_LAST4),
                        15));
        assertThat(nation.ending()).isEqualTo(new Ending(Ending.UnbindEffective.IMMEDIATE, 0));
        assertThat(nation.recognition()).isEqualTo(new Recognition(new CardMask("A99999999"), false, false));
        assertThat(nation.elders()).isEqualTo(new Elders(65, false));
    }

    @Test
    void people_are_there_on_workdays_from_nine_to_twelve_and_from_one_to_five() {
        var hours = pack("650100").officeHours();

        assertThat(hours.spans(TODAY)).containsExactly(span("09:00", "12:00"), span("13:00", "17:00"));
        assertThat(hours.spans(LocalDate.of(2026, 11, 28))).isEmpty();
        assertThat(hours.spans(LocalDate.of(2026, 10, 1))).isEmpty();
        assertThat(hours.spans(LocalDate.of(2026, 10, 10)))
                .containsExactly(span("09:00", "12:00"), span("13:00", "17:00"));
    }

    @Test
    void calls_go_out_until_eight_in_the_evening_also_at_weekends_but_not_on_holidays() {
        var hours = pack("650100").callingHours();

        assertThat(hours.spans(TODAY)).containsExactly(span("09:00", "12:00"), span("14:30", "20:00"));
        assertThat(hours.spans(LocalDate.of(2026, 11, 28)))
                .containsExactly(span("09:00", "12:00"), span("14:30", "20:00"));
        assertThat(hours.spans(LocalDate.of(2026, 10, 4))).isEmpty();
    }

    @Test
    void daqing_allows_five_at_once() {
        assertThat(pack("230600").limits().maxActive()).isEqualTo(new Limit(5));
        assertThat(pack("230600").source(Parameter.MAX_ACTIVE).grade()).isEqualTo(Source.Grade.B);
    }

    @Test
    void ningbo_shares_the_money_of_earlier_years_only() {
        assertThat(pack("330200").fund().source()).isEqualTo(Fund.Years.PRIOR_YEARS);
    }

    @Test
    void beijing_pays_its_commercial_supplement_too_and_lets_people_order_their_sharers() {
        assertThat(pack("110000").fund().categories()).contains(Fund.Category.COMMERCIAL_SUPPLEMENT);
        assertThat(pack("110000").fund().order()).isEqualTo(Fund.SharerOrder.USER_ORDER);
    }

    @Test
    void in_jinan_the_pledge_of_the_sharer_is_enough() {
        assertThat(pack("370100").consent().confirm()).isEqualTo(Consent.Confirm.NONE);
    }

    @Test
    void in_taiyuan_sharing_ends_on_the_next_day() {
        assertThat(pack("140100").ending().effective()).isEqualTo(Ending.UnbindEffective.NEXT_DAY);
    }

    @Test
    void a_pool_without_a_file_takes_that_of_its_province() {
        var changsha = pack("430100");

        assertThat(changsha.region()).isEqualTo(new PoolCode("430000"));
        assertThat(changsha.limits().maxActive()).isEqualTo(new Limit(10));
        assertThat(changsha.limits().maxLifetimeDistinct()).isEqualTo(new Limit(20));
    }

    @ParameterizedTest
    @CsvSource({"131100", "230800", "410000"})
    void regions_without_a_known_difference_have_the_national_values(String region) {
        assertThat(pack(region).limits()).isEqualTo(pack("650100").limits());
        assertThat(pack(region).consent()).isEqualTo(pack("650100").consent());
    }

    @Test
    void before_august_2024_only_spouse_parents_and_children() {
        var lastDay = REGIONS.of(new PoolCode("650100"), LocalDate.of(2024, 7, 31));
        var firstDay = REGIONS.of(new PoolCode("650100"), LocalDate.of(2024, 8, 1));

        assertThat(lastDay.kinship().relations()).isEqualTo(Set.of(Relation.SPOUSE, Relation.PARENT, Relation.CHILD));
        assertThat(firstDay.kinship().relations()).contains(Relation.SIBLING);
    }

    @Test
    void a_day_before_the_first_paper_takes_the_first_pack() {
        var early = REGIONS.of(new PoolCode("650100"), LocalDate.of(2000, 1, 1));

        assertThat(early.from()).isEqualTo(LocalDate.of(2021, 4, 13));
    }

    @Test
    void a_packs_days_are_those_on_which_nothing_changes() {
        var daqing = REGIONS.of(new PoolCode("230600"), LocalDate.of(2023, 6, 1));

        assertThat(daqing.from()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(daqing.to()).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(daqing.name()).isEqualTo("230600/1 000000/1 from 2023-01-01");
    }

    @Test
    void the_latest_pack_has_no_end() {
        assertThat(pack("230600").from()).isEqualTo(LocalDate.of(2024, 12, 9));
        assertThat(pack("230600").to()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void the_hotlines_own_region_is_the_one_that_is_set() {
        var jinan = new RegionFiles(RegionTexts.shipped()).regions(Shipped.of("370100"));

        assertThat(jinan.own(TODAY).region()).isEqualTo(new PoolCode("370100"));
        assertThat(jinan.ownWord()).contains("city.370100");
        assertThat(jinan.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void a_city_without_a_file_greets_with_its_province() {
        var changsha = new RegionFiles(RegionTexts.shipped()).regions(Shipped.of("430100"));

        assertThat(changsha.ownWord()).contains("city.430000");
    }

    @Test
    void a_region_without_any_file_has_no_word() {
        var urumqi = new RegionFiles(RegionTexts.shipped()).regions(Shipped.of("650100"));

        assertThat(urumqi.ownWord()).isEmpty();
    }

    private static RulePack pack(String pool) {
        return REGIONS.of(new PoolCode(pool), TODAY);
    }

    private static Span span(String from, String to) {
        return new Span(LocalTime.parse(from), LocalTime.parse(to));
    }
}
