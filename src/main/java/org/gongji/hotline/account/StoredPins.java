package org.gongji.hotline.account;

import org.gongji.hotline.rules.NewPin;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.vault.PinHash;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredPins implements Pins {

    private final People people;
    private final PinHash hash;
    private final JdbcClient jdbc;

    StoredPins(People people, PinHash hash, JdbcClient jdbc) {
        this.people = people;
        this.hash = hash;
        this.jdbc = jdbc;
    }

    @Override
    public Change change(PersonId person, Pin pin) {
        var row = people.byId(person).orElseThrow(() -> new EmptyResultDataAccessException(1));
        var before = hash.matches(pin.digits(), row.pin().orElseGet(hash::nobody));
        var fault = NewPin.fault(pin, row.id(), before);
        if (fault.isPresent()) {
            return new Change.Refused(fault.get());
        }
        store(person, hash.hash(pin.digits()));
        return new Change.Changed();
    }

    private void store(PersonId person, byte[] hashed) {
        jdbc.sql("""
                        INSERT INTO pin (person_id, hash, feed_hash, changed_at)
                        VALUES (:person, :hash, NULL, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE hash = VALUES(hash), changed_at = VALUES(changed_at)
                        """).param("person", person.value()).param("hash", hashed).update();
    }
}
