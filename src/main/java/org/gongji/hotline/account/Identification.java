package org.gongji.hotline.account;

import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Pin;

/// Finds out whether a caller is who they say to be. Failures are counted in the database, on its clock.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface Identification {

    /// Whether `digits` of a card are enough, or the ID has to be asked for. Tells nothing about a card nobody has.
    CardMatch cardMatch(String digits);

    /// What a look at a card found.
    enum CardMatch {
        GO_ON,
        /// two people share these figures
        ASK_ID
    }

    /// Tries one PIN. An unknown person, a wrong PIN, no PIN on file and a dead person are the same to the caller, in
    /// kind and in time. The try is counted before the PIN is looked at, so that guesses made at once are no
    /// more than guesses made in turn; a right one clears the count.
    ///
    /// Blocks for some milliseconds; for 5 s more while the calling number, or the whole hotline, sees more
    /// failures than it should.
    ///
    /// @param from the calling number; empty where it is withheld
    Outcome identify(Claim claim, Pin pin, Optional<PhoneNumber> from);

    sealed interface Outcome {
        record Verified(Person person) implements Outcome {}

        record NotMatched() implements Outcome {}

        /// No try is allowed for so long, be the PIN right or wrong.
        record Locked(Duration left) implements Outcome {}

        /// No try is allowed until the person has been seen at a window.
        record Closed() implements Outcome {}
    }
}
