package org.gongji.hotline.call;

import java.util.Optional;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Proof;

/// What the hotline knows of the caller so far.
///
/// @param from the calling number; empty where it is withheld
/// @param identified who the caller is, and by what it was shown
/// @param missedPins PINs of this call that did not match
/// @param told the reason of identification has been told
/// @param wishKept the caller is to be called back by a person
/// @param knowsSharing what family sharing is has been told
/// @param announced that requests wait has been told, or found not to be so
record Caller(
        Optional<PhoneNumber> from,
        Optional<Identified> identified,
        int missedPins,
        boolean told,
        boolean wishKept,
        boolean knowsSharing,
        boolean announced) {

    record Identified(Person person, Proof proof) {}

    static Caller from(Optional<PhoneNumber> number) {
        return new Caller(number, Optional.empty(), 0, false, false, false, false);
    }

    Person person() {
        return identified.orElseThrow().person();
    }

    Caller identified(Person person, Proof proof) {
        return new Caller(
                from, Optional.of(new Identified(person, proof)), missedPins, told, wishKept, knowsSharing, announced);
    }

    Caller missedPin() {
        return new Caller(from, identified, missedPins + 1, told, wishKept, knowsSharing, announced);
    }

    Caller whyTold() {
        return new Caller(from, identified, missedPins, true, wishKept, knowsSharing, announced);
    }

    Caller wishIsKept() {
        return new Caller(from, identified, missedPins, told, true, knowsSharing, announced);
    }

    Caller sharingIsTold() {
        return new Caller(from, identified, missedPins, told, wishKept, true, announced);
    }

    Caller requestsAreAnnounced() {
        return new Caller(from, identified, missedPins, told, wishKept, knowsSharing, true);
    }

    boolean shown(Proof needed) {
        return identified.filter(who -> who.proof().covers(needed)).isPresent();
    }
}
