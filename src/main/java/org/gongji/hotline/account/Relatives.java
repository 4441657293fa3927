package org.gongji.hotline.account;

import java.util.Optional;

/// People as they are named to their relatives.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Relatives {

    /// The person as now on file, alive or dead; empty where no longer there.
    Optional<Relative> relative(PersonId person);
}
