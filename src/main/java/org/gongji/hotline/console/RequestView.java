package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gongji.hotline.binding.RequestBoard;
import org.jspecify.annotations.Nullable;

/// A request as the boards show it.
///
/// @param waitsFor the side whose yes it waits or waited for; null where it counted at once
/// @param limited there is a quota
record RequestView(
        String id,
        String sharer,
        String beneficiary,
        String relation,
        String filedBy,
        String channel,
        boolean limited,
        String state,
        @Nullable String waitsFor,
        @Nullable String pool,
        OffsetDateTime filed,
        OffsetDateTime expires,
        @Nullable OffsetDateTime decided) {

    static RequestView of(RequestBoard.Row row, ZoneId zone) {
        return new RequestView(
                Long.toString(row.id().value()),
                Long.toString(row.sharer().value()),
                Long.toString(row.beneficiary().value()),
                row.relation().name(),
                row.filedBy().name(),
                row.channel().name(),
                row.limited(),
                row.state().name(),
                row.waitsFor().map(Enum::name).orElse(null),
                row.pool().map(pool -> pool.digits()).orElse(null),
                CallView.at(row.filedAt(), zone),
                CallView.at(row.expiresAt(), zone),
                row.decidedAt().map(at -> CallView.at(at, zone)).orElse(null));
    }
}
