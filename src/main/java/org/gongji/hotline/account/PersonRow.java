package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;

/// What is stored of a person, as far as identification has to know.
///
/// @param pin the hash of the PIN; empty where none is on file
/// @param phone the blind index of the number on file; empty where none is
record PersonRow(Person person, IdNumber id, Optional<byte[]> pin, Optional<Bytes> phone) {

    boolean alive() {
        return person.status() != InsuranceStatus.DECEASED;
    }

    /// Only the hotline's own number: the rest stands in no log.
    @Override
    public String toString() {
        return "PersonRow[" + person.id().value() + "]";
    }
}
