package org.gongji.hotline.account;

import java.util.Map;
import java.util.Set;
import org.gongji.hotline.rules.IdNumber;

/// The ID numbers of people, for other programs of the insurance: who asks has written down why.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface IdNumbers {

    /// Those of `people` who are on file, alive or dead.
    Map<PersonId, IdNumber> of(Set<PersonId> people);
}
