package org.gongji.hotline.binding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Trace;

/// All requests, for those who look after them; people stand here by the hotline's own numbers.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface RequestBoard {

    /// The newest first.
    ///
    /// @param before where the last page ended
    List<Row> list(Filter filter, Optional<RequestId> before, int most);

    Optional<Whole> find(RequestId request);

    /// What programs wanted to file in the last 30 days and the rules did not allow, the newest first.
    ///
    /// @param before where the last page ended
    List<Unfiled> unfiled(Optional<Cursor> before, int most);

    /// Which requests are looked for.
    ///
    /// @param state as it is stored: one whose time is up is under EXPIRED within a minute or so
    /// @param waitsFor the side whose yes it waits or waited for
    /// @param days filed so many days ago or earlier
    /// @param person on either side
    record Filter(
            Optional<State> state,
            Optional<Side> waitsFor,
            Optional<PoolCode> pool,
            Optional<Integer> days,
            Optional<PersonId> person) {}

    /// A request as a list has it.
    ///
    /// @param pool of the sharer
    /// @param limited there is a quota
    record Row(
            RequestId id,
            PersonId sharer,
            PersonId beneficiary,
            Relation relation,
            Side filedBy,
            Channel channel,
            boolean limited,
            State state,
            Optional<Side> waitsFor,
            Optional<PoolCode> pool,
            Instant filedAt,
            Instant expiresAt,
            Optional<Instant> decidedAt) {

        /// Whose yes it waits or waited for; empty where it counted at once.
        public Optional<PersonId> asked() {
            return waitsFor.map(side -> side == Side.SHARER ? sharer : beneficiary);
        }
    }

    /// All of a request.
    ///
    /// @param decision how it was decided to let it be filed
    /// @param evidence in the order of the chain
    record Whole(Row row, Trace decision, List<Kept> evidence) {}

    /// A row of the evidence.
    ///
    /// @param number in the chain
    /// @param said `YES`, `NO`, `PLEDGE` (filed, and meant so) or `END`
    /// @param terms heard before it, with their version; empty where none were
    /// @param door `CALL`, `CALL_BACK`, `APP` or `WINDOW`
    /// @param call zero where it was not said on a call
    /// @param trace empty for a no, which needs none
    record Kept(
            long number,
            PersonId person,
            Side side,
            String said,
            Instant at,
            String terms,
            Duration heard,
            String keys,
            String door,
            long call,
            String pack,
            Optional<Trace> trace) {
        @Override
        public String toString() {
            return "Kept[" + number + "]";
        }
    }

    /// Where a page of [#unfiled] ended.
    ///
    /// @param key in hex: tells two of one moment apart
    record Cursor(Instant at, String key) {}

    /// What was not filed. Whom it was about is not kept.
    record Unfiled(Cursor place, Reason reason, Trace trace) {}
}
