package org.gongji.hotline.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;

/// What is stored of a sharing.
///
/// @param since its first day
/// @param endsAt from when on it counts no more, even where that lies ahead; empty while it goes on
/// @param active it counts now
record SharingRow(
        SharingId id,
        RequestId request,
        PersonId sharer,
        PersonId beneficiary,
        Relation relation,
        Optional<Money> quota,
        LocalDate since,
        Optional<Instant> endsAt,
        boolean active) {

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
}
