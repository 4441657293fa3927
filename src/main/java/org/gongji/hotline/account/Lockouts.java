package org.gongji.hotline.account;

import org.gongji.hotline.rules.IdNumber;

/// The locks that failed identifications leave behind.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Lockouts {

    /// Lets a person who has been seen at a window try again, and forgets what failed before.
    ///
    /// @return false where nothing had failed
    boolean unlock(IdNumber id);
}
