package org.gongji.hotline.account;

import java.time.Instant;
import java.util.List;
import org.gongji.hotline.rules.PhoneNumber;

/// The wishes to be called back that are still open, for those who call back.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface CallWishBoard {

    /// The open wishes, the oldest first. A number is on it once, however often its owner asked.
    List<Wish> open(int most);

    /// Takes a wish off the board; false where it is open no more: somebody else was quicker, or it has expired.
    ///
    /// @param by who takes it, as the console knows them
    boolean take(long wish, String by);

    record Wish(long id, PhoneNumber number, Instant made, Instant expires) {}
}
