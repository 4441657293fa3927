package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A husband in Beijing shares with his wife there; then somebody's insurance changes.
class MayGoOnTests {

    @Test
    void SHARING_GOES_ON_while_both_are_insured_in_reach() {
        assertThat(goesOn(person("110000", InsuranceStatus.ACTIVE), person("110000", InsuranceStatus.ACTIVE)))
                .isTrue();
    }

    @Test
    void SHARING_GOES_ON_though_either_is_suspended() {
        assertThat(goesOn(person("110000", InsuranceStatus.SUSPENDED), person("110000", InsuranceStatus.SUSPENDED)))
                .isTrue();
    }

    @Test
    void SHARING_ENDS_when_either_moves_or_dies() {
        var here = person("110000", InsuranceStatus.ACTIVE);

        assertThat(goesOn(person("110000", InsuranceStatus.MOVED), here)).isFalse();
        assertThat(goesOn(here, person("110000", InsuranceStatus.MOVED))).isFalse();
        assertThat(goesOn(person("110000", InsuranceStatus.DECEASED), here)).isFalse();
        assertThat(goesOn(here, person("110000", InsuranceStatus.DECEASED))).isFalse();
    }

    @Test
    void SHARING_ENDS_when_the_sharer_has_no_account_any_more() {
        assertThat(goesOn(
                        new Party.OnFile(
                                new PoolCode("110000"),
                                Scheme.RESIDENT,
                                InsuranceStatus.ACTIVE,
                                LocalDate.of(1955, 3, 7),
                                Money.ZERO),
                        person("110000", InsuranceStatus.ACTIVE)))
                .isFalse();
    }

    @Test
    void SHARING_ENDS_when_the_pools_are_too_far_apart() {
        assertThat(goesOn(person("370100", InsuranceStatus.ACTIVE), person("370200", InsuranceStatus.ACTIVE)))
                .isTrue();
        assertThat(goesOn(person("110000", InsuranceStatus.ACTIVE), person("370100", InsuranceStatus.ACTIVE)))
                .isFalse();
    }

    private static boolean goesOn(Party sharer, Party beneficiary) {
        return MayGoOn.decide(new MayGoOn.Facts(
                        sharer,
                        beneficiary,
                        Relation.SPOUSE,
                        Optional.empty(),
                        LocalDate.of(2026, 11, 25),
                        Packs.national()))
                .outcome();
    }

    private static Party person(String pool, InsuranceStatus status) {
        return new Party.OnFile(new PoolCode(pool), Scheme.EMPLOYEE, status, LocalDate.of(1955, 3, 7), Money.ZERO);
    }
}
