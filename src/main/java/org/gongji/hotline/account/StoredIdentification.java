package org.gongji.hotline.account;

import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.account.FailureBook.Entry;
import org.gongji.hotline.account.Identification.Outcome.Closed;
import org.gongji.hotline.account.Identification.Outcome.Locked;
import org.gongji.hotline.account.Identification.Outcome.NotMatched;
import org.gongji.hotline.account.Identification.Outcome.Verified;
import org.gongji.hotline.rules.Admission;
import org.gongji.hotline.rules.Attempts.Caller;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.vault.NumberHash;
import org.gongji.hotline.vault.PinHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Identification against the database. Whoever is let in costs one look-up, one entry in the book and one PIN hash,
/// whether such a person exists or not.
final class StoredIdentification implements Identification {

    private static final Logger log = LoggerFactory.getLogger(StoredIdentification.class);

    private final People people;
    private final FailureBook book;
    private final PinHash pins;
    private final NumberHash hash;
    private final Pause pause;

    StoredIdentification(People people, FailureBook book, PinHash pins, NumberHash hash, Pause pause) {
        this.people = people;
        this.book = book;
        this.pins = pins;
        this.hash = hash;
        this.pause = pause;
    }

    @Override
    public CardMatch cardMatch(String digits) {
        return people.withCard(digits) > 1 ? CardMatch.ASK_ID : CardMatch.GO_ON;
    }

    @Override
    public Outcome identify(Claim claim, Pin pin, Optional<PhoneNumber> from) {
        var row = people.named(claim, from);
        var subject = row.map(found -> Subject.of(found.person().id(), hash))
                .orElseGet(() -> Subject.nobody(claim, from, hash));
        var entry = book.enter(subject, caller(row, from), numberHash(from));
        return switch (entry.admission()) {
            case Admission.Admitted _ -> compare(row, pin, entry);
            case Admission.Slowed(var by) -> slowly(row, pin, entry, by);
            case Admission.Locked(var until) -> new Locked(Duration.between(entry.now(), until));
            case Admission.Closed _ -> new Closed();
        };
    }

    private Outcome slowly(Optional<PersonRow> row, Pin pin, Entry entry, Duration by) {
        log.warn("more identifications fail than should, from one number or in all: the answer is slowed down");
        pause.of(by);
        return compare(row, pin, entry);
    }

    private Outcome compare(Optional<PersonRow> row, Pin pin, Entry entry) {
        var stored = row.filter(PersonRow::alive).flatMap(PersonRow::pin).orElseGet(pins::nobody);
        if (!pins.matches(pin.digits(), stored)) {
            return new NotMatched();
        }
        book.strikeOut(entry);
        return new Verified(row.orElseThrow().person());
    }

    private Caller caller(Optional<PersonRow> row, Optional<PhoneNumber> from) {
        if (from.isEmpty()) {
            return Caller.WITHHELD;
        }
        var onFile = row.filter(found -> people.isOnFile(found, from.get())).isPresent();
        return onFile ? Caller.NUMBER_ON_FILE : Caller.OTHER_NUMBER;
    }

    private byte[] numberHash(Optional<PhoneNumber> from) {
        return from.map(number -> hash.of("caller", number.digits())).orElseGet(() -> hash.of("withheld", ""));
    }
}
