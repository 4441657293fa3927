package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.rules.IdNumber;

/// Who is insured, by their ID.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Register {

    /// The number that the hotline gave the person with this ID; empty where nobody has it.
    Optional<PersonId> find(IdNumber id);
}
