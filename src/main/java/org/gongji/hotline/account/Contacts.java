package org.gongji.hotline.account;

import java.util.Optional;

/// How people are reached and spoken to on a call that the hotline places.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface Contacts {

    /// The person as now on file; empty where recorded as dead, or no longer there.
    Optional<Contact> of(PersonId person);
}
