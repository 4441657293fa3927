package org.gongji.hotline.binding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People who take part: one at a time decides about each.
@Component
final class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds these people until the transaction is over, lower number first, so that no two wait for each other.
    void hold(Stream<PersonId> people) {
        people.mapToLong(PersonId::value).distinct().sorted().forEach(this::hold);
    }

    /// Those of `people` who ever took part.
    Set<PersonId> among(List<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("SELECT person_id FROM family_member WHERE person_id IN (:people)")
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .set();
    }

    private void hold(long person) {
        jdbc.sql("""
                        INSERT INTO family_member (person_id)
                        VALUES (:person)
                        ON DUPLICATE KEY UPDATE person_id = VALUES(person_id)
                        """).param("person", person).update();
    }
}
