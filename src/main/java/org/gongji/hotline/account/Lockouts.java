package org.gongji.hotline.account;

import org.gongji.hotline.rules.IdNumber;

/// The locks that failed identifications leave behind.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface Lockouts {

    /// Lets a person who has been seen at a window try again, and forgets what failed before.
    ///
    /// @return false where nothing was locked
    boolean unlock(IdNumber id);

    /// Deletes what is older than 30 days, in small batches.
    ///
    /// @return how many rows
    int purge();
}
