package org.gongji.hotline.console.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// How far each export is, for whoever waits for it: on any node, and whichever node writes it.
final class ExportBook {

    /// What gives no sign for so long was broken off with its node.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int SHOWN = 20;
    private static final int KEPT_DAYS = 30;

    private final JdbcClient database;

    ExportBook(JdbcClient database) {
        this.database = database;
    }

    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        BROKEN,
        TOO_MANY
    }

    /// One export.
    ///
    /// @param wanted how many rows there will be; empty until they are counted
    record Export(long id, Form form, State state, Optional<Long> wanted, long written, Instant began) {

        boolean running() {
            return state == State.RUNNING;
        }
    }

    long begin(String owner, Form form) {
        database.sql("DELETE FROM call_export WHERE began_at < UTC_TIMESTAMP(6) - INTERVAL :days DAY LIMIT 1000")
                .param("days", KEPT_DAYS)
                .update();
        var key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO call_export (owner, form, state, rows_written, began_at, moved_at)
                        VALUES (:owner, :form, 'RUNNING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                        """).param("owner", owner).param("form", form.name()).update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void counted(long id, long rows) {
        database.sql("UPDATE call_export SET rows_wanted = :rows WHERE id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    /// Says how far it is.
    ///
    /// @return whether it still is to go on
    boolean moved(long id, long written) {
        return database.sql("""
                        UPDATE call_export SET rows_written = :written, moved_at = UTC_TIMESTAMP(6)
                        WHERE id = :id AND state = 'RUNNING'
                        """).param("written", written).param("id", id).update() == 1;
    }

    /// Says how it ended, where that is not known yet.
    ///
    /// @return whether it had been running until now
    boolean end(long id, State state) {
        return database.sql("UPDATE call_export SET state = :state WHERE id = :id AND state = 'RUNNING'")
                        .param("state", state.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Cancels one of `owner`'s own.
    void cancel(String owner, long id) {
        database.sql("""
                        UPDATE call_export SET state = 'CANCELLED'
                        WHERE id = :id AND owner = :owner AND state = 'RUNNING'
                        """).param("id", id).param("owner", owner).update();
    }

    /// The latest of `owner`'s own, newest first.
    List<Export> of(String owner) {
        return database.sql("""
                        SELECT id, form, rows_wanted, rows_written, began_at,
                               CASE WHEN state = 'RUNNING'
                                     AND moved_at < UTC_TIMESTAMP(6) - INTERVAL :silence SECOND
                                    THEN 'BROKEN' ELSE state END AS state
                        FROM call_export
                        WHERE owner = :owner
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                .param("silence", SILENCE.toSeconds())
                .param("owner", owner)
                .param("most", SHOWN)
                .query((row, _) -> new Export(
                        row.getLong("id"),
                        Form.valueOf(row.getString("form")),
                        State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("rows_wanted", Long.class)),
                        row.getLong("rows_written"),
                        row.getObject("began_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }
}
