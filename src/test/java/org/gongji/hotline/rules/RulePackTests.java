package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.junit.jupiter.api.Test;

/// What a rule pack says, and which packs contradict themselves.
class RulePackTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);

    @Test
    void it_has_a_source_for_every_parameter() {
        assertThat(Packs.national().source(Parameter.CONFIRM)).isEqualTo(Source.own("test: confirm"));
        assertThatThrownBy(() -> withSources(Packs.national(), Map.of()))
                .isInstanceOf(Contradiction.class)
                .hasMessage("relations: has no source");
    }

    @Test
    void relations_are_those_listed_and_the_spouses_parents_where_the_region_says_so() {
        var without = kinship(Set.of(Relation.SPOUSE), false);
        var with = kinship(Set.of(Relation.SPOUSE), true);

        assertThat(without.allows(Relation.SPOUSE)).isTrue();
        assertThat(without.allows(Relation.SIBLING)).isFalse();
        assertThat(without.allows(Relation.PARENT_IN_LAW)).isFalse();
        assertThat(with.allows(Relation.PARENT_IN_LAW)).isTrue();
    }

    @Test
    void somebody_may_be_bound_in_every_region() {
        assertThatThrownBy(() -> kinship(Set.of(), true)).hasMessage("relations: at least one is needed");
        assertThatThrownBy(() -> kinship(Set.of(Relation.PARENT_IN_LAW), true))
                .hasMessage("relations: PARENT_IN_LAW is said by spouseParents");
        assertThatThrownBy(() -> new Kinship(Set.of(Relation.SPOUSE), false, Set.of(), Kinship.RelationProof.NONE))
                .hasMessage("enrolment: at least one scheme is needed");
    }

    @Test
    void a_pool_is_open_across_provinces_from_its_day_on() {
        var reach = new Reach(Reach.Scope.NATIONAL, Map.of(new PoolCode("330200"), DAY));

        assertThat(reach.isOpen(new PoolCode("330200"), DAY.minusDays(1))).isFalse();
        assertThat(reach.isOpen(new PoolCode("330200"), DAY)).isTrue();
        assertThat(reach.isOpen(new PoolCode("110000"), DAY)).isFalse();
    }

    @Test
    void open_pools_and_a_national_scope_go_together() {
        assertThatThrownBy(() -> new Reach(Reach.Scope.NATIONAL, Map.of()))
                .hasMessage("openPools: is needed with areaScope NATIONAL");
        assertThatThrownBy(() -> new Reach(Reach.Scope.POOL, Map.of(new PoolCode("330200"), DAY)))
                .hasMessage("openPools: goes with areaScope NATIONAL only");
    }

    @Test
    void amounts_of_a_fund_are_not_below_zero() {
        assertThat(fund("0.00", "0.01").perMemberYearCap()).contains(Money.ofYuan("0.01"));
        assertThatThrownBy(() -> fund("-0.01", "1.00")).hasMessage("reserve: is below zero");
        assertThatThrownBy(() -> fund("0.00", "0.00")).hasMessage("perMemberYearCap: is above zero, or none");
        assertThatThrownBy(
                        () -> new Fund(Fund.Years.ALL, Money.ZERO, Optional.empty(), Set.of(), Fund.SharerOrder.SYSTEM))
                .hasMessage("categories: at least one is needed");
    }

    @Test
    void a_lifetime_has_room_for_as_many_as_may_be_bound_at_once() {
        var hunan = new Limits(new Limit(10), new Limit(20), Limit.NONE, true);
        var asMany = new Limits(new Limit(10), new Limit(10), Limit.NONE, true);
        var lifetimeOnly = new Limits(Limit.NONE, new Limit(20), Limit.NONE, true);

        assertThat(hunan.maxActive().reachedBy(10)).isTrue();
        assertThat(asMany.maxLifetimeDistinct().reachedBy(10)).isTrue();
        assertThat(lifetimeOnly.maxActive().reachedBy(20)).isFalse();
        assertThatThrownBy(() -> new Limits(new Limit(10), new Limit(9), Limit.NONE, true))
                .isInstanceOf(Contradiction.class)
                .hasMessage("maxLifetimeDistinct: is below maxActive");
    }

    @Test
    void a_side_that_may_not_consent_by_phone_calls_in() {
        var sharerByWindow = consent(Set.of(Side.BENEFICIARY), CallbackProof.CALL_IN, CallbackProof.NONE, 1);

        assertThat(sharerByWindow.byPhone()).containsExactly(Side.BENEFICIARY);
        assertThatThrownBy(() -> consent(Set.of(Side.SHARER), CallbackProof.CALL_IN, CallbackProof.NONE, 15))
                .hasMessage("callbackProof: is CALL_IN for a side that may not consent by phone: BENEFICIARY");
    }

    @Test
    void both_sides_have_a_proof_and_a_request_is_valid_for_a_day_at_least() {
        assertThatThrownBy(() ->
                        new Consent(Consent.Confirm.NONE, Set.of(), Map.of(Side.SHARER, CallbackProof.CALL_IN), 15))
                .hasMessage("callbackProof: is missing for BENEFICIARY");
        assertThatThrownBy(() -> consent(Set.of(), CallbackProof.CALL_IN, CallbackProof.CALL_IN, 0))
                .hasMessage("requestValidDays: is 1 or more");
    }

    @Test
    void days_are_not_below_zero_and_an_age_is_an_age() {
        assertThat(new Ending(Ending.UnbindEffective.NEXT_DAY, 0).minBindDays()).isZero();
        assertThatThrownBy(() -> new Ending(Ending.UnbindEffective.NEXT_DAY, -1))
                .hasMessage("minBindDays: is below zero");
        assertThat(new Elders(1, false).age()).isEqualTo(1);
        assertThat(new Elders(150, true).age()).isEqualTo(150);
        assertThatThrownBy(() -> new Elders(0, false)).hasMessage("elderAge: is an age from 1 to 150");
        assertThatThrownBy(() -> new Elders(151, false)).hasMessage("elderAge: is an age from 1 to 150");
    }

    @Test
    void a_contradiction_names_its_parameter() {
        assertThatThrownBy(() -> new Elders(0, false))
                .isInstanceOfSatisfying(
                        Contradiction.class,
                        wrong -> assertThat(wrong.parameter()).isEqualTo(Parameter.ELDER_AGE));
    }

    private static Kinship kinship(Set<Relation> relations, boolean spouseParents) {
        return new Kinship(relations, spouseParents, Set.of(Scheme.EMPLOYEE), Kinship.RelationProof.PLEDGE);
    }

    private static Fund fund(String reserve, String cap) {
        return new Fund(
                Fund.Years.ALL,
                Money.ofYuan(reserve),
                Optional.of(Money.ofYuan(cap)),
                Set.of(Fund.Category.HOSPITAL),
                Fund.SharerOrder.SYSTEM);
    }

    private static Consent consent(Set<Side> byPhone, CallbackProof sharer, CallbackProof beneficiary, int days) {
        return new Consent(
                Consent.Confirm.BOTH, byPhone, Map.of(Side.SHARER, sharer, Side.BENEFICIARY, beneficiary), days);
    }

    private static RulePack withSources(RulePack pack, Map<Parameter, Source> sources) {
        return new RulePack(
                pack.region(),
                pack.version(),
                pack.from(),
                pack.to(),
                pack.kinship(),
                pack.reach(),
                pack.fund(),
                pack.limits(),
                pack.consent(),
                pack.ending(),
                pack.recognition(),
                pack.elders(),
                pack.officeHours(),
                pack.callingHours(),
                sources);
    }
}
