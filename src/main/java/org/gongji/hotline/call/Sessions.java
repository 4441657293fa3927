package org.gongji.hotline.call;

import java.util.Optional;

/// The bookmarks of the calls that are going on, under the names of their sessions, where every node finds them.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
interface Sessions {

    /// Keeps `bookmark` for a quarter of an hour, instead of the one before.
    void keep(String session, Bookmark bookmark);

    /// The bookmark of this session where it is of the same call and not too old.
    Optional<Bookmark> find(String session, String channel);

    void forget(String session);
}
