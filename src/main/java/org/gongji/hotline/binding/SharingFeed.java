package org.gongji.hotline.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;

/// What has become of sharings, as other programs of the insurance read it: with ID numbers, so whoever reads has
/// written down why.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface SharingFeed {

    /// Up to `most` changes from `from` on and before `to`, oldest first.
    ///
    /// @param after the last one that was read; empty for the first page
    List<Change> read(Instant from, Instant to, Optional<Change> after, int most);

    /// A sharing that was confirmed or ended.
    ///
    /// @param row in which order they came to pass, among those of one moment
    /// @param event its id, as a webhook has it
    /// @param kind `CONFIRMED` or `ENDED`
    /// @param sharer empty where that person is no longer on file, like the beneficiary
    /// @param relation what the beneficiary is to the sharer
    /// @param effective the first day with sharing, or the first without it
    record Change(
            long row,
            String event,
            Instant happenedAt,
            String kind,
            SharingId sharing,
            RequestId request,
            Optional<IdNumber> sharer,
            Optional<IdNumber> beneficiary,
            Relation relation,
            Optional<Money> quota,
            LocalDate effective) {
        /// Only the hotline's own number: the rest stands in no log.
        @Override
        public String toString() {
            return "Change[" + event + "]";
        }
    }
}
