package org.gongji.hotline.rules;

import java.time.LocalDate;

/// One side of a sharing, as far as the rules have to know.
public sealed interface Party {

    /// Nobody is on file under that ID.
    record Unknown() implements Party {}

    /// Somebody insured here.
    ///
    /// @param shareable how much more this person may promise to the family; zero without an account
    record OnFile(PoolCode pool, Scheme scheme, InsuranceStatus status, LocalDate birthDate, Money shareable)
            implements Party {}
}
