package org.gongji.hotline.binding;

import java.time.Instant;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;

/// What is stored of a request.
///
/// @param state as it is now: time that is up counts though no job has come by yet
/// @param waitsFor the side whose yes it waits or waited for; empty where it counted at once
/// @param shared it led to a sharing
record RequestRow(
        RequestId id,
        PersonId sharer,
        PersonId beneficiary,
        Relation relation,
        Side filedBy,
        Optional<Money> quota,
        State state,
        Optional<Side> waitsFor,
        Instant filedAt,
        Instant expiresAt,
        Optional<Instant> decidedAt,
        boolean shared) {

    PersonId person(Side side) {
        return side == Side.SHARER ? sharer : beneficiary;
    }

    /// Which side `who` is; empty for a stranger.
    Optional<Side> sideOf(PersonId who) {
        if (who.equals(sharer)) {
            return Optional.of(Side.SHARER);
        }
        return who.equals(beneficiary) ? Optional.of(Side.BENEFICIARY) : Optional.empty();
    }

    boolean waitsFor(PersonId who) {
        return waitsFor.filter(side -> person(side).equals(who)).isPresent();
    }
}
