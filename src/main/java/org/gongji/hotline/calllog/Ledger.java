package org.gongji.hotline.calllog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.call.CallId;

/// Where calls are written down. Writing one twice is as good as writing it once.
///
/// Both methods throw Spring's `DataAccessException` when the database is away.
interface Ledger {

    /// Writes all of `entries` or none.
    void write(List<Entry> entries);

    /// Writes where running calls are now.
    void place(Map<CallId, Spot> spots);

    /// Where a call is.
    ///
    /// @param place `dialog/PLACE`
    record Spot(String place, Instant since) {}
}
