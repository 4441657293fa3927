package org.gongji.hotline.account;

import java.util.List;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;

/// What the people feed changed of the insurance of people it knew before, in order. Kept for a year.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface InsuranceChanges {

    /// The changes with a higher number than `last`, lowest first. No lower number appears later.
    List<Change> after(long last, int most);

    /// How somebody is insured since a feed.
    record Change(long number, PersonId person, PoolCode pool, Scheme scheme, InsuranceStatus status) {}
}
