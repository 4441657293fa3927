package org.gongji.hotline.console.export;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The reports that are kept.
final class Reports {

    private final JdbcClient database;

    Reports(JdbcClient database) {
        this.database = database;
    }

    /// That there is one.
    record Kept(LocalDate day, Instant written, long calls) {}

    Instant now() {
        return database.sql("SELECT UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    Optional<LocalDate> latest() {
        return database.sql("SELECT MAX(day) AS latest FROM daily_report")
                .query((row, _) -> Optional.ofNullable(row.getObject("latest", LocalDate.class)))
                .single();
    }

    /// Keeps a report in the place of the one of the same day.
    void keep(LocalDate day, long calls, byte[] csv, byte[] xlsx) {
        database.sql("""
                        INSERT INTO daily_report (day, written_at, calls, csv, xlsx)
                        VALUES (:day, UTC_TIMESTAMP(6), :calls, :csv, :xlsx)
                        ON DUPLICATE KEY UPDATE written_at = VALUES(written_at), calls = VALUES(calls),
                                                csv = VALUES(csv), xlsx = VALUES(xlsx)
                        """)
                .param("day", day, Types.DATE)
                .param("calls", calls)
                .param("csv", csv)
                .param("xlsx", xlsx)
                .update();
    }

    /// The latest days before `before`, newest first.
    List<Kept> before(LocalDate before, int most) {
        return database.sql("""
                        SELECT day, written_at, calls FROM daily_report
                        WHERE day < :before
                        ORDER BY day DESC
                        LIMIT :most
                        """)
                .param("before", before, Types.DATE)
                .param("most", most)
                .query((row, _) -> new Kept(
                        row.getObject("day", LocalDate.class),
                        row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getLong("calls")))
                .list();
    }

    Optional<byte[]> file(LocalDate day, Form form) {
        var column = switch (form) {
            case CSV -> "csv";
            case XLSX -> "xlsx";
        };
        return database.sql("SELECT " + column + " AS file FROM daily_report WHERE day = :day")
                .param("day", day, Types.DATE)
                .query((row, _) -> row.getBytes("file"))
                .optional();
    }

    int deleteBefore(LocalDate day) {
        return database.sql("DELETE FROM daily_report WHERE day < :day")
                .param("day", day, Types.DATE)
                .update();
    }
}
