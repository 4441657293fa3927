package org.gongji.hotline.account;

import org.gongji.hotline.rules.Money;

/// What is set aside between relatives, as whoever keeps the sharings tells it.
public interface Promises {

    /// Where no sharings are kept.
    Promises NONE = _ -> new Promised(Money.ZERO, Money.ZERO);

    Promised of(PersonId person);

    /// What is set aside, from and for one person.
    ///
    /// @param given the sum of the quotas that this person set aside for relatives
    /// @param received the sum of the quotas that relatives set aside for this person
    record Promised(Money given, Money received) {}
}
