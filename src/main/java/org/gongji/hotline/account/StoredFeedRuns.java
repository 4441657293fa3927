package org.gongji.hotline.account;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

@Component
final class StoredFeedRuns implements FeedRuns {

    private static final int LONGEST_NAME = 120;

    private static final String SELECT = """
            SELECT id, kind, file_name, began_at, ended_at, line_count, added, changed, there_already, older, refused,
                   CASE WHEN outcome IS NOT NULL THEN outcome
                        WHEN seen_at < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE THEN 'BROKEN_OFF'
                        ELSE 'READING' END AS how
            FROM feed_run
            """;

    private final JdbcClient jdbc;

    StoredFeedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes down that a file is being read.
    long begin(Kind kind, Path file) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO feed_run (
                            kind, file_name, began_at, seen_at,
                            line_count, added, changed, there_already, older, refused)
                        VALUES (:kind, :file, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, 0, 0, 0, 0, 0)
                        """).param("kind", kind.name()).param("file", nameOf(file)).update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /// A name that has an ID in it keeps only that it had one.
    private static String nameOf(Path file) {
        var name = Objects.toString(file.getFileName(), "").replaceAll("\\d{14,}[0-9Xx]?", "…");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    void seen(long run, long lines) {
        jdbc.sql("UPDATE feed_run SET seen_at = UTC_TIMESTAMP(6), line_count = :lines WHERE id = :run")
                .param("lines", lines)
                .param("run", run)
                .update();
    }

    void keep(long run, List<RefusedLine> lines) {
        lines.forEach(refused -> jdbc.sql("""
                        INSERT INTO feed_refusal (run_id, line, reason)
                        VALUES (:run, :line, :reason)
                        ON DUPLICATE KEY UPDATE reason = VALUES(reason)
                        """)
                .param("run", run)
                .param("line", refused.line())
                .param("reason", refused.why().name())
                .update());
    }

    void end(long run, How how, Tally tally) {
        jdbc.sql("""
                        UPDATE feed_run
                        SET ended_at = UTC_TIMESTAMP(6), outcome = :how, line_count = GREATEST(line_count, :lines),
                            added = :added, changed = :changed, there_already = :same, older = :older,
                            refused = :refused
                        WHERE id = :run
                        """)
                .param("how", how.name())
                .param("lines", tally.lines())
                .param("added", tally.added())
                .param("changed", tally.changed())
                .param("same", tally.same())
                .param("older", tally.older())
                .param("refused", tally.refused())
                .param("run", run)
                .update();
    }

    @Override
    public List<Run> list(Optional<Long> before, int most) {
        return jdbc.sql(SELECT + "WHERE id < :before ORDER BY id DESC LIMIT :most")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("most", most)
                .query(StoredFeedRuns::run)
                .list();
    }

    @Override
    public Optional<Run> find(long run) {
        return jdbc.sql(SELECT + "WHERE id = :run")
                .param("run", run)
                .query(StoredFeedRuns::run)
                .optional();
    }

    @Override
    public List<RefusedLine> refused(long run) {
        return jdbc.sql("SELECT line, reason FROM feed_refusal WHERE run_id = :run ORDER BY line")
                .param("run", run)
                .query((row, _) -> new RefusedLine(row.getLong("line"), Refusal.valueOf(row.getString("reason"))))
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                at(row, "began_at").orElseThrow(),
                at(row, "ended_at"),
                How.valueOf(row.getString("how")),
                row.getLong("line_count"),
                new Tally(
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("there_already"),
                        row.getLong("older"),
                        row.getLong("refused")));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
