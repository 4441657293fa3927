package org.gongji.hotline.callback;

import static org.gongji.hotline.callback.StoredBook.at;
import static org.gongji.hotline.callback.StoredBook.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

final class StoredDoNotCall implements DoNotCall {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Supplier<Instant> time;
    private final FieldCipher cipher;

    StoredDoNotCall(JdbcClient jdbc, Transactions transactions, Supplier<Instant> time, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.time = time;
        this.cipher = cipher;
    }

    @Override
    public List<Unwanted> list(Optional<AttemptId> before, int most) {
        return jdbc.sql("""
                        SELECT d.attempt_id, d.person_id, d.why, d.said_at, a.number
                        FROM do_not_call d JOIN call_back_attempt a ON a.id = d.attempt_id
                        WHERE d.attempt_id < :before
                        ORDER BY d.attempt_id DESC
                        LIMIT :most
                        """)
                .param("before", before.map(AttemptId::value).orElse(Long.MAX_VALUE))
                .param("most", most)
                .query(this::unwanted)
                .list();
    }

    private Unwanted unwanted(ResultSet row, int rowNumber) throws SQLException {
        var attempt = row.getLong("attempt_id");
        return new Unwanted(
                new AttemptId(attempt),
                new PersonId(row.getLong("person_id")),
                new PhoneNumber(cipher.open(StoredBook.NUMBER, attempt, row.getBytes("number"))),
                CallOutcome.valueOf(row.getString("why")),
                at(row, "said_at").orElseThrow());
    }

    @Override
    public boolean takeOff(AttemptId saidOn) {
        return transactions.get(() -> {
            var person = jdbc.sql("SELECT person_id FROM do_not_call WHERE attempt_id = :attempt")
                    .param("attempt", saidOn.value())
                    .query((row, _) -> row.getLong("person_id"))
                    .optional();
            var off = jdbc.sql("DELETE FROM do_not_call WHERE attempt_id = :attempt")
                            .param("attempt", saidOn.value())
                            .update()
                    == 1;
            if (off) {
                lookAnew(person.orElseThrow());
            }
            return off;
        });
    }

    private void lookAnew(long person) {
        jdbc.sql("""
                        UPDATE call_back
                        SET state = 'DUE', due_at = :now, why = 'WANTED_AGAIN', changed_at = :now
                        WHERE person_id = :person AND state = 'OVER' AND why IN ('CALL_UNWANTED', 'CALL_WRONG_NUMBER')
                          AND EXISTS (SELECT 1 FROM call_back_request r
                                      WHERE r.person_id = :person AND r.waiting = 1 AND r.until_at > :now)
                        """).param("now", utc(time.get())).param("person", person).update();
    }
}
