package org.gongji.hotline.binding;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;

/// Something that has become of a sharing, and that the core system has to know.
///
/// @param relation what the beneficiary is to the sharer
/// @param effective the first day with sharing, or the first without it
record SharingEvent(
        Kind kind,
        SharingId sharing,
        RequestId request,
        PersonId sharer,
        PersonId beneficiary,
        Relation relation,
        Optional<Money> quota,
        LocalDate effective) {

    /// What has become of it.
    enum Kind {
        CONFIRMED,
        ENDED
    }
}
