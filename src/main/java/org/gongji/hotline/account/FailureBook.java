package org.gongji.hotline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.gongji.hotline.rules.Admission;
import org.gongji.hotline.rules.Attempts;
import org.gongji.hotline.rules.Attempts.Caller;
import org.gongji.hotline.rules.Attempts.Row;
import org.gongji.hotline.rules.Identify;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// Counts tries in the database, on its clock. A try is written down as failed before anybody looks at the PIN, and
/// struck out when it was right.
@Component
final class FailureBook {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    FailureBook(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// A try, and whether it is let in.
    ///
    /// @param now the database's time
    /// @param failure under which number it was written down; empty where it was not let in
    record Entry(Subject subject, Caller caller, Admission admission, Instant now, Optional<Long> failure) {}

    /// Asks to be let in. Whoever tries for the same subject, or from the same number, waits for this transaction.
    Entry enter(Subject subject, Caller caller, byte[] number) {
        return transactions.get(() -> {
            holdRow(subject, caller);
            holdNumber(number);
            var attempts = count(subject, caller, number);
            var admission = Identify.decide(attempts).outcome();
            return new Entry(
                    subject,
                    caller,
                    admission,
                    attempts.now(),
                    switch (admission) {
                        case Admission.Admitted _, Admission.Slowed _ ->
                            Optional.of(writeDown(subject, caller, number));
                        case Admission.Locked _, Admission.Closed _ -> Optional.empty();
                    });
        });
    }

    /// The PIN was right: the try is no failure, and the row it would have added to is over. The person's other row is
    /// not: it may be a stranger's, and closed until the person has been seen.
    void strikeOut(Entry entry) {
        transactions.run(() -> {
            jdbc.sql("UPDATE failure_row SET failures = 0 WHERE subject_hash = :subject AND caller = :caller")
                    .param("subject", entry.subject().hash().array())
                    .param("caller", row(entry.caller()))
                    .update();
            jdbc.sql("DELETE FROM failure WHERE id = :id")
                    .param("id", entry.failure().orElseThrow())
                    .update();
        });
    }

    private void holdRow(Subject subject, Caller caller) {
        jdbc.sql("""
                        INSERT INTO failure_row (subject_hash, caller, person_id, failures, last_at)
                        VALUES (:subject, :caller, :person, 0, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE failures = failures
                        """)
                .param("subject", subject.hash().array())
                .param("caller", row(caller))
                .param("person", subject.person())
                .update();
    }

    private void holdNumber(byte[] number) {
        jdbc.sql("""
                        INSERT INTO failing_number (number_hash, last_at)
                        VALUES (:number, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE last_at = VALUES(last_at)
                        """).param("number", number).update();
    }

    private Attempts count(Subject subject, Caller caller, byte[] number) {
        return jdbc.sql("""
                        SELECT UTC_TIMESTAMP(6) AS now_at, r.failures, r.last_at, n.of_number,
                               (SELECT COUNT(*) FROM failure
                                WHERE failed_at > UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE) AS of_all
                        FROM failure_row r,
                             (SELECT COUNT(*) AS of_number FROM failure
                              WHERE number_hash = :number
                                AND failed_at > UTC_TIMESTAMP(6) - INTERVAL 1 HOUR) n
                        WHERE r.subject_hash = :subject AND r.caller = :caller
                        """)
                .param("number", number)
                .param("subject", subject.hash().array())
                .param("caller", row(caller))
                .query((found, _) -> attempts(caller, found))
                .single();
    }

    private static Attempts attempts(Caller caller, ResultSet found) throws SQLException {
        var row = new Row(found.getInt("failures"), at(found, "last_at"));
        var owner = caller == Caller.NUMBER_ON_FILE;
        return new Attempts(
                at(found, "now_at"),
                caller,
                owner ? row : Row.NONE,
                owner ? Row.NONE : row,
                found.getInt("of_number"),
                found.getInt("of_all"));
    }

    private static Instant at(ResultSet found, String column) throws SQLException {
        return found.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private long writeDown(Subject subject, Caller caller, byte[] number) {
        jdbc.sql("""
                        UPDATE failure_row
                        SET failures = failures + 1, last_at = UTC_TIMESTAMP(6)
                        WHERE subject_hash = :subject AND caller = :caller
                        """)
                .param("subject", subject.hash().array())
                .param("caller", row(caller))
                .update();
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO failure (number_hash, failed_at) VALUES (:number, UTC_TIMESTAMP(6))")
                .param("number", number)
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /// Strangers with and without a number count together.
    private static String row(Caller caller) {
        return switch (caller) {
            case NUMBER_ON_FILE -> "OWNER";
            case OTHER_NUMBER, WITHHELD -> "OTHERS";
        };
    }
}
