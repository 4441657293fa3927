package org.gongji.hotline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.gongji.hotline.account.Movement.Cursor;
import org.gongji.hotline.account.Promises.Promised;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;

final class StoredAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final Promises promises;

    StoredAccounts(JdbcClient jdbc, Promises promises) {
        this.jdbc = jdbc;
        this.promises = promises;
    }

    @Override
    public Holding holding(PersonId person) {
        var promised = promises.of(person);
        return jdbc.sql("""
                        SELECT scheme, status, prior_fen, current_fen, as_of
                        FROM person
                        WHERE id = :person
                        """)
                .param("person", person.value())
                .query((row, _) -> holding(row, promised))
                .single();
    }

    @Override
    public List<Movement> movements(PersonId person, int most) {
        return jdbc.sql("""
                        SELECT id, moved_on, kind, amount_fen, place
                        FROM movement
                        WHERE person_id = :person
                        ORDER BY moved_on DESC, id DESC
                        LIMIT :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(StoredAccounts::movement)
                .list();
    }

    @Override
    public List<Movement> movementsBefore(PersonId person, Cursor last, int most) {
        return jdbc.sql("""
                        SELECT id, moved_on, kind, amount_fen, place
                        FROM movement
                        WHERE person_id = :person
                          AND (moved_on < :day OR (moved_on = :day AND id < :number))
                        ORDER BY moved_on DESC, id DESC
                        LIMIT :most
                        """)
                .param("person", person.value())
                .param("day", last.date())
                .param("number", last.number())
                .param("most", most)
                .query(StoredAccounts::movement)
                .list();
    }

    private static Holding holding(ResultSet row, Promised promised) throws SQLException {
        return new Holding(
                Scheme.valueOf(row.getString("scheme")),
                InsuranceStatus.valueOf(row.getString("status")),
                new Money(row.getLong("prior_fen")),
                new Money(row.getLong("current_fen")),
                promised.given(),
                promised.received(),
                row.getObject("as_of", LocalDate.class));
    }

    private static Movement movement(ResultSet row, int number) throws SQLException {
        var day = row.getObject("moved_on", LocalDate.class);
        return new Movement(
                day,
                Movement.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_fen")),
                row.getString("place"),
                new Cursor(day, row.getLong("id")));
    }
}
