package org.gongji.hotline.account;

import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.rules.PinFault;

/// The query PINs.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Pins {

    /// Gives `person`, who has just been identified, the new PIN, where the rules take it.
    Change change(PersonId person, Pin pin);

    sealed interface Change {
        record Changed() implements Change {}

        record Refused(PinFault fault) implements Change {}
    }
}
