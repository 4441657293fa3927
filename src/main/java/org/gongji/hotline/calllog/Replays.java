package org.gongji.hotline.calllog;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.dialog.Moment;

/// What callers heard and keyed, to be told again. No sound is kept.
///
/// Both methods may throw Spring's `DataAccessException` when the database is away, and give an empty list for a
/// call that goes on, that said nothing, or that is from before this was kept.
public interface Replays {

    /// Without what could tell something about a person: such a slot has no value.
    List<Moment> masked(CallId call);

    /// With amounts, days and names. Figures of IDs and task codes were never kept.
    List<Moment> whole(CallId call);

    /// Whether `whole` has more to tell than `masked`; empty where nothing is kept.
    Optional<Boolean> personal(CallId call);
}
