package org.gongji.hotline.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds entries of the audit. Writes nothing: who looks writes that down first.
final class AuditBook {

    private static final String SELECT = "SELECT id, at, actor, action, subject FROM audit_entry WHERE ";

    private final JdbcClient database;

    AuditBook(JdbcClient database) {
        this.database = database;
    }

    /// Which entries are wanted; times as the database has them.
    ///
    /// @param about a hash of [Subjects]
    record Wanted(
            LocalDateTime from,
            LocalDateTime to,
            Optional<String> actor,
            Optional<String> action,
            Optional<String> subject,
            Optional<String> about) {}

    record Entry(long id, Instant at, String actor, String action, String subject) {}

    /// When the chain was looked at last, and what was found.
    record Checked(Instant at, AuditVerdict verdict) {}

    /// The newest first, so many, before the entry `before` where there is one.
    List<Entry> find(Wanted wanted, Optional<Long> before, int limit) {
        var where = new StringBuilder("at >= :from AND at < :to");
        var values = new HashMap<String, Object>();
        values.put("from", wanted.from());
        values.put("to", wanted.to());
        values.put("limit", limit);
        wanted.actor().ifPresent(actor -> {
            where.append(" AND actor = :actor");
            values.put("actor", actor);
        });
        wanted.action().ifPresent(action -> {
            where.append(" AND action = :action");
            values.put("action", action);
        });
        wanted.subject().ifPresent(subject -> {
            // a reason may stand behind it
            where.append(" AND (subject = :subject OR subject LIKE :longer)");
            values.put("subject", subject);
            values.put("longer", subject + " %");
        });
        wanted.about().ifPresent(hash -> {
            where.append(" AND id IN (SELECT entry FROM audit_about WHERE hash = :hash)");
            values.put("hash", hash);
        });
        before.ifPresent(id -> {
            where.append(" AND at <= :last AND (at < :last OR id < :before)");
            values.put("before", id);
            values.put("last", at(id));
        });
        return database.sql(SELECT + where + " ORDER BY at DESC, id DESC LIMIT :limit")
                .params(values)
                .query((row, _) -> entry(row))
                .list();
    }

    private LocalDateTime at(long id) {
        return database.sql("SELECT at FROM audit_entry WHERE id = :id")
                .param("id", id)
                .query((row, _) -> row.getObject("at", LocalDateTime.class))
                .optional()
                .orElseThrow(() -> new NotHere("There is no such entry."));
    }

    /// Empty where none was made yet.
    Optional<Checked> lastCheck() {
        return database.sql(SELECT + "actor = :actor AND action = :action ORDER BY at DESC, id DESC LIMIT 1")
                .param("actor", AuditUpkeep.ACTOR)
                .param("action", Audit.Action.CHECK_AUDIT.name())
                .query((row, _) -> entry(row))
                .optional()
                .flatMap(entry -> AuditVerdict.of(entry.subject()).map(verdict -> new Checked(entry.at(), verdict)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"));
    }
}
