package org.gongji.hotline.calllog;

import java.util.List;
import java.util.Map;
import org.gongji.hotline.call.CallId;

/// Where calls are written down. Writing one twice is as good as writing it once.
///
/// Both methods throw Spring's `DataAccessException` when the database is away.
interface Ledger {

    /// Writes all of `entries` or none.
    void write(List<Entry> entries);

    /// Writes where running calls are now, as `dialog/PLACE`.
    void place(Map<CallId, String> places);
}
