package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PhoneNumber;

/// Who is called back, who was and why not, to be looked at.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface CallBackBoard extends CallBackOutcomes {

    /// Those who are due first, then in the order in which they are; what is over stands where it ended.
    ///
    /// @param after where the last page ended
    List<Entry> list(Optional<State> state, Optional<Cursor> after, int most);

    /// How it stands with one person; empty where no request ever waited for them.
    Optional<Entry> of(PersonId person);

    Figures figures();

    /// Where a call-back stands.
    enum State {
        DUE,
        CALLING,
        OVER
    }

    /// Where a page ended.
    record Cursor(Instant due, long person) {}

    /// Somebody who is or was called.
    ///
    /// @param due when it is decided next; when it ended, where it is over
    /// @param why the answer of the rule that decided last, or what has happened since
    /// @param waiting how many requests wait for this person
    /// @param attempts the oldest first
    record Entry(PersonId person, State state, Instant due, String why, int waiting, List<Made> attempts) {
        public Entry {
            attempts = List.copyOf(attempts);
        }
    }

    /// An attempt.
    ///
    /// @param stage such as `RINGING` or `ENDED`
    /// @param cause by the network (Q.850)
    /// @param call its number in the call log
    record Made(
            AttemptId id,
            PhoneNumber number,
            String node,
            String stage,
            Instant taken,
            Optional<Instant> dialled,
            Optional<Instant> answered,
            Optional<Instant> ended,
            Optional<CallOutcome> outcome,
            Optional<Integer> cause,
            Optional<Long> call) {}

    /// How much there is to do.
    ///
    /// @param due people whose time has come
    /// @param dialling attempts whose end is not known
    /// @param oldestDue since when the longest due one is
    /// @param now the time of the database
    record Figures(int due, int dialling, Optional<Instant> oldestDue, Instant now) {}
}
