package org.gongji.hotline.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An event as the core system reads it. The only place where it names people by their ID numbers.
///
/// @param id the same at each try
/// @param type `sharing.confirmed` or `sharing.ended`
/// @param timestamp when it happened
record Letter(String id, String type, String timestamp, Data data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param quota in yuan with two decimals; null where no limit is set
    /// @param effective the first day with sharing, or the first without it
    record Data(
            String sharingId,
            String requestId,
            String relation,
            @Nullable String quota,
            LocalDate effective,
            String sharerId,
            String beneficiaryId) {
        /// Masked: IDs stand in no log.
        @Override
        public String toString() {
            return "Data[" + sharingId + "]";
        }
    }

    static Letter of(Parcel parcel, IdNumber sharer, IdNumber beneficiary) {
        var told = parcel.told();
        return new Letter(
                parcel.event(),
                "sharing." + told.kind().name().toLowerCase(Locale.ROOT),
                at(parcel.happenedAt()),
                new Data(
                        Long.toString(told.sharing().value()),
                        Long.toString(told.request().value()),
                        told.relation().name(),
                        told.quota().map(Money::yuan).map(Object::toString).orElse(null),
                        told.effective(),
                        sharer.digits(),
                        beneficiary.digits()));
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    private static String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
