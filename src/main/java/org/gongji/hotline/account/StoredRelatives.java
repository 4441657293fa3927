package org.gongji.hotline.account;

import java.util.Optional;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredRelatives implements Relatives {

    private final JdbcClient jdbc;
    private final People people;
    private final FieldCipher cipher;

    StoredRelatives(JdbcClient jdbc, People people, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.people = people;
        this.cipher = cipher;
    }

    @Override
    public Optional<Relative> relative(PersonId person) {
        return people.byId(person).map(row -> new Relative(row.person(), row.id(), surname(person)));
    }

    private String surname(PersonId person) {
        return jdbc.sql("SELECT name FROM person WHERE id = :person")
                .param("person", person.value())
                .query((row, _) ->
                        Relative.surnameOf(cipher.open(PersonField.NAME, person.value(), row.getBytes("name"))))
                .single();
    }
}
