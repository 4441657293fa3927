package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredContacts implements Contacts {

    private final JdbcClient jdbc;
    private final People people;
    private final FieldCipher cipher;

    StoredContacts(JdbcClient jdbc, People people, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.people = people;
        this.cipher = cipher;
    }

    @Override
    public Optional<Contact> of(PersonId person) {
        return people.alive(person).map(who -> new Contact(who, number(person), language(person)));
    }

    private Optional<PhoneNumber> number(PersonId person) {
        return jdbc.sql("SELECT phone FROM person WHERE id = :person AND phone IS NOT NULL")
                .param("person", person.value())
                .query((row, _) -> cipher.open(PersonField.PHONE, person.value(), row.getBytes("phone")))
                .optional()
                .map(PhoneNumber::new);
    }

    private Optional<String> language(PersonId person) {
        return jdbc.sql("""
                        SELECT language
                        FROM known_number
                        WHERE person_id = :person
                          AND identified_at > UTC_TIMESTAMP(6) - INTERVAL 12 MONTH
                        ORDER BY identified_at DESC
                        LIMIT 1
                        """).param("person", person.value()).query(String.class).optional();
    }
}
