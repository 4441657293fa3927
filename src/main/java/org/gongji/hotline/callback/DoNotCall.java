package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PhoneNumber;

/// Whom one does not call at which number, because they said so on a call.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface DoNotCall {

    /// The newest first.
    ///
    /// @param before where the last page ended
    List<Unwanted> list(Optional<AttemptId> before, int most);

    /// Lets this person be called at this number again, because they wish it themselves. Requests that still wait for
    /// them are looked at anew.
    ///
    /// @param saidOn the attempt on which they had said no
    /// @return false where nothing on the list was said on it
    boolean takeOff(AttemptId saidOn);

    /// A person and a number that do not go together any more.
    ///
    /// @param saidOn the attempt on which it was said last
    /// @param why `WRONG_NUMBER` or `DO_NOT_CALL`
    record Unwanted(AttemptId saidOn, PersonId person, PhoneNumber number, CallOutcome why, Instant saidAt) {}
}
