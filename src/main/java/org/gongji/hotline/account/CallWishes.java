package org.gongji.hotline.account;

import java.time.Instant;
import org.gongji.hotline.rules.PhoneNumber;

/// Wishes of callers to be called back by a person.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface CallWishes {

    /// Keeps a wish made now. The number is stored encrypted.
    ///
    /// @param expires when it no longer counts
    void keep(PhoneNumber number, Instant expires);
}
