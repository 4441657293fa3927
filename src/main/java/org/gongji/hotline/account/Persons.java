package org.gongji.hotline.account;

import java.util.Optional;

/// People who were identified before, such as on a node that has died since.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Persons {

    /// The person as now on file; empty where recorded as dead, or no longer there.
    Optional<Person> alive(PersonId person);
}
