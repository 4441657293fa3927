package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gongji.hotline.binding.RequestBoard;

/// What the rules did not let be filed, as a page shows it.
record UnfiledView(OffsetDateTime at, String reason, String meaning, TraceView trace) {

    static UnfiledView of(RequestBoard.Unfiled one, ZoneId zone) {
        return new UnfiledView(
                CallView.at(one.place().at(), zone),
                one.reason().name(),
                one.reason().meaning(),
                TraceView.of(one.trace()));
    }
}
