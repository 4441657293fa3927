package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gongji.hotline.binding.RequestBoard;
import org.jspecify.annotations.Nullable;

/// A row of the evidence as the page of a request shows it.
///
/// @param call its id among the calls; null where it was not said on a call
/// @param trace null for a no, which needs none
record EvidenceRow(
        String number,
        String person,
        String side,
        String said,
        OffsetDateTime at,
        String terms,
        long heardMs,
        String keys,
        String door,
        @Nullable String call,
        String pack,
        @Nullable TraceView trace) {

    static EvidenceRow of(RequestBoard.Kept kept, ZoneId zone) {
        return new EvidenceRow(
                Long.toString(kept.number()),
                Long.toString(kept.person().value()),
                kept.side().name(),
                kept.said(),
                CallView.at(kept.at(), zone),
                kept.terms(),
                kept.heard().toMillis(),
                kept.keys(),
                kept.door(),
                Optional.of(kept.call())
                        .filter(call -> call != 0)
                        .map(String::valueOf)
                        .orElse(null),
                kept.pack(),
                kept.trace().map(TraceView::of).orElse(null));
    }
}
