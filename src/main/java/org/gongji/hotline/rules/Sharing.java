package org.gongji.hotline.rules;

import java.time.LocalDate;
import java.util.Optional;

/// Two people, and how one is to use the other's money: what most obstacles are looked for in.
sealed interface Sharing permits MayBind.Facts, MayConfirm.Facts, MayGoOn.Facts {

    Party sharer();

    Party beneficiary();

    Relation relation();

    Optional<Money> quota();

    Ties ties();

    LocalDate today();

    RulePack pack();

    /// The sharer, once it is known that there is one.
    default Party.OnFile giving() {
        return (Party.OnFile) sharer();
    }

    /// The beneficiary, once it is known that there is one.
    default Party.OnFile receiving() {
        return (Party.OnFile) beneficiary();
    }

    default boolean samePool() {
        return giving().pool().equals(receiving().pool());
    }

    default boolean sameProvince() {
        return giving().pool().sharesProvinceWith(receiving().pool());
    }

    /// Below 16: a guardian decides.
    default boolean receivedByChild() {
        return receiving().birthDate().plusYears(16).isAfter(today());
    }

    /// Whether `side` may say yes by a key of the phone.
    default boolean byPhone(Side side) {
        var child = side == Side.BENEFICIARY && receivedByChild();
        return pack().consent().byPhone().contains(side) && !child;
    }

    /// What `side` hears before a yes counts.
    default Terms terms(Side side) {
        return Terms.of(kind(side), pack().ending());
    }

    private Terms.Kind kind(Side side) {
        return switch (side) {
            case SHARER -> quota().isPresent() ? Terms.Kind.GIVING_QUOTA : Terms.Kind.GIVING;
            case BENEFICIARY ->
                receiving().scheme() == Scheme.RESIDENT ? Terms.Kind.RECEIVING_RESIDENT : Terms.Kind.RECEIVING;
        };
    }
}
