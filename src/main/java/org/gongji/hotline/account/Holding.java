package org.gongji.hotline.account;

import java.time.LocalDate;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Scheme;

/// What a person holds, as the last feed told it.
///
/// @param prior left from earlier years; zero for a resident
/// @param current of this year; zero for a resident
/// @param setAside of prior and current together, set aside for the family
/// @param offered what relatives set aside of theirs for this person
/// @param asOf the day the amounts are of
public record Holding(
        Scheme scheme,
        InsuranceStatus status,
        Money prior,
        Money current,
        Money setAside,
        Money offered,
        LocalDate asOf) {}
