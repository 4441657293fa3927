package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.NumberHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredNumbers implements KnownNumbers {

    private final JdbcClient jdbc;
    private final NumberHash hash;
    private final People people;

    StoredNumbers(JdbcClient jdbc, NumberHash hash, People people) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.people = people;
    }

    @Override
    public boolean elder(PhoneNumber number) {
        return jdbc.sql("""
                        SELECT elder
                        FROM known_number
                        WHERE number_hash = :number
                          AND identified_at > UTC_TIMESTAMP(6) - INTERVAL 12 MONTH
                        """)
                .param("number", hashed(number))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean onFile(PhoneNumber number) {
        return !people.atNumber(number).isEmpty();
    }

    @Override
    public Optional<Person> trusted(PhoneNumber number) {
        var there = people.atNumber(number);
        return there.size() == 1 ? Optional.of(there.getFirst().person()) : Optional.empty();
    }

    @Override
    public void rememberIdentified(PhoneNumber number, PersonId person, boolean elder, String language) {
        jdbc.sql("""
                        INSERT INTO known_number (number_hash, person_id, elder, language, identified_at)
                        VALUES (:number, :person, :elder, :language, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE
                            person_id = VALUES(person_id),
                            elder = VALUES(elder),
                            language = VALUES(language),
                            identified_at = VALUES(identified_at)
                        """)
                .param("number", hashed(number))
                .param("person", person.value())
                .param("elder", elder)
                .param("language", language)
                .update();
    }

    private byte[] hashed(PhoneNumber number) {
        return hash.of("number", number.digits());
    }
}
