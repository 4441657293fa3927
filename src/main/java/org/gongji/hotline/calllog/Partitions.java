package org.gongji.hotline.calllog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.call.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements that cut the tables of calls into months and throw the oldest away.
final class Partitions {

    /// The tables and the column each is cut by.
    static final Map<String, String> TABLES =
            Map.of("phone_call", "id", "call_step", "call_id", "call_speech", "call_id");

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient database;

    Partitions(JdbcClient database) {
        this.database = database;
    }

    /// What time it is for the database: a node whose clock is wrong must throw nothing away.
    Instant now() {
        return database.sql("SELECT UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    Months of(String table) {
        var bounds = new HashMap<String, Long>();
        database.sql("""
                        SELECT partition_name AS name, partition_description AS bound
                        FROM information_schema.partitions
                        WHERE table_schema = DATABASE() AND table_name = :table AND partition_name <> 'later'
                        """).param("table", table).query(row -> {
            bounds.put(row.getString("name"), row.getLong("bound"));
        });
        return Months.of(bounds);
    }

    void add(String table, YearMonth month) {
        // no value can be a parameter here; all three are ours
        database.sql("""
                        ALTER TABLE %s REORGANIZE PARTITION later INTO
                          (PARTITION %s VALUES LESS THAN (%d), PARTITION later VALUES LESS THAN MAXVALUE)
                        """.formatted(table, Months.name(month), Months.end(month)))
                .update();
    }

    void drop(String table, List<String> partitions) {
        database.sql("ALTER TABLE %s DROP PARTITION %s".formatted(table, String.join(", ", partitions)))
                .update();
    }

    /// Deletes one batch of what is older than `oldest` in the partition that is only half past.
    ///
    /// @return whether there may be more
    boolean deleteSome(String table, CallId oldest) {
        return database.sql("DELETE FROM %s WHERE %s < :oldest LIMIT %d"
                                .formatted(table, TABLES.get(table), ROWS_AT_ONCE))
                        .param("oldest", oldest.value())
                        .update()
                == ROWS_AT_ONCE;
    }
}
