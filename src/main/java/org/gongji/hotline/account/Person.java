package org.gongji.hotline.account;

import java.time.LocalDate;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;

/// An insured person, as far as a dialog has to know.
public record Person(
        PersonId id, PoolCode pool, Scheme scheme, InsuranceStatus status, LocalDate birthDate, IdNumber.Sex sex) {

    /// Only the hotline's own number: the rest stands in no log.
    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
