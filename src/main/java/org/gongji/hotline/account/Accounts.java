package org.gongji.hotline.account;

import java.util.List;

/// What is in a person's account.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface Accounts {

    Holding holding(PersonId person);

    /// The latest movements, newest first.
    List<Movement> movements(PersonId person, int most);

    /// The movements before `last`, newest first.
    List<Movement> movementsBefore(PersonId person, Movement.Cursor last, int most);
}
