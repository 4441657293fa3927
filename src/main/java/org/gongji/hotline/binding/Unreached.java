package org.gongji.hotline.binding;

import org.gongji.hotline.account.PersonId;

/// Requests whose relative was called as often as one may, and was not reached.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Unreached {

    /// How many waiting requests of `owner` these are of which that person was not told yet.
    int untold(PersonId owner);

    /// Remembers that `owner` was told of all of them.
    void told(PersonId owner);
}
