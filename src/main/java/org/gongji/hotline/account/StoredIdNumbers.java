package org.gongji.hotline.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredIdNumbers implements IdNumbers {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    StoredIdNumbers(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public Map<PersonId, IdNumber> of(Set<PersonId> people) {
        var found = new HashMap<PersonId, IdNumber>();
        if (people.isEmpty()) {
            return found;
        }
        jdbc.sql("SELECT id, id_number FROM person WHERE id IN (:people)")
                .param("people", people.stream().map(PersonId::value).toList())
                .query(row -> {
                    var id = row.getLong("id");
                    var number = cipher.open(PersonField.ID_NUMBER, id, row.getBytes("id_number"));
                    found.put(new PersonId(id), new IdNumber(number));
                });
        return found;
    }
}
