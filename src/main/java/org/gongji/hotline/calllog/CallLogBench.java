package org.gongji.hotline.calllog;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fills an empty log with calls that nobody made, as fast as the database takes them. Only in the demo.
@Component
@ConditionalOnBooleanProperty("hotline.demo.enabled")
public final class CallLogBench {

    private static final long SEED = 12333;
    private static final int ROWS_AT_ONCE = 5000;

    private static final String CALL = """
            INSERT INTO phone_call
              (id, node, version, entry, channel, caller, caller_index, began_at, ended_at, ending, place, language,
               pace, person, pool, earlier)
            VALUES (?, ?, 'bench', ?, 'PJSIP/bench', ?, ?, ?, ?, ?, ?, ?, 'USUAL', ?, ?, ?)
            """;

    private static final String STEP = """
            INSERT INTO call_step
              (call_id, step, dialog, place, way_out, arrived_at, heard_ms, sentences, pressed)
            VALUES (?, ?, ?, ?, 'heard', ?, 3000, 'bal.found bal.one', '')
            """;

    private final DataSource dataSource;
    private final JdbcClient database;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Summaries summaries;
    private final ZoneId zone;

    CallLogBench(
            DataSource dataSource,
            JdbcClient database,
            FieldCipher cipher,
            BlindIndex index,
            Summaries summaries,
            RegionSettings region) {
        this.dataSource = dataSource;
        this.database = database;
        this.cipher = cipher;
        this.index = index;
        this.summaries = summaries;
        this.zone = region.zone();
    }

    /// Some of what was made, to be looked for.
    public record Sample(List<PhoneNumber> callers, List<Long> people, List<CallId> calls) {}

    /// Writes `calls` made-up calls of the twelve months before `until`, and their paths for one in `pathsOf`. Throws
    /// where the log has calls already.
    ///
    /// @param progress hears how many are written
    public Sample load(int calls, int pathsOf, LocalDate until, LongConsumer progress) throws SQLException {
        if (database.sql("SELECT EXISTS(SELECT 1 FROM phone_call)")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException("the log has calls: made-up ones do not go beside them");
        }
        cutMonths(until);
        var keys = keys();
        try (var connection = patient()) {
            // an index that is built over all rows at once costs a fraction of one that is kept row by row
            run(connection, keys.stream().map(key -> "DROP KEY " + key.name()).toList());
            var sample = write(connection, calls, pathsOf, until, progress);
            for (var key : keys) {
                run(connection, List.of("ADD KEY " + key.name() + " (" + key.columns() + ")"));
            }
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE TABLE phone_call, call_step, call_hour, call_place_day, call_flow_day");
            }
            return sample;
        }
    }

    /// The months that a hotline that has run for a year would have.
    private void cutMonths(LocalDate until) {
        var partitions = new Partitions(database);
        for (var table : Partitions.TABLES.keySet()) {
            var first = partitions.of(table).bounds().firstEntry();
            var months = new ArrayList<String>();
            for (var month = YearMonth.from(until).minusMonths(12);
                    first == null || Months.end(month) < first.getKey();
                    month = month.plusMonths(1)) {
                months.add("PARTITION %s VALUES LESS THAN (%d)".formatted(Months.name(month), Months.end(month)));
                if (month.equals(YearMonth.from(until))) {
                    break;
                }
            }
            var last = first == null ? "later" : first.getValue();
            var bound = first == null ? "MAXVALUE" : "(" + first.getKey() + ")";
            months.add("PARTITION " + last + " VALUES LESS THAN " + bound);
            database.sql("ALTER TABLE %s REORGANIZE PARTITION %s INTO (%s)"
                            .formatted(table, last, String.join(", ", months)))
                    .update();
        }
    }

    private record IndexKey(String name, String columns) {}

    private List<IndexKey> keys() {
        return database.sql("""
                        SELECT index_name AS name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns
                        FROM information_schema.statistics
                        WHERE table_schema = DATABASE() AND table_name = 'phone_call' AND index_name <> 'PRIMARY'
                        GROUP BY index_name
                        """)
                .query((row, _) -> new IndexKey(row.getString("name"), row.getString("columns")))
                .list();
    }

    /// A connection that waits as long as it takes: the pool's gives up after seconds, for the callers' sake.
    private Connection patient() throws SQLException {
        var pool = dataSource.unwrap(HikariDataSource.class);
        var url = pool.getJdbcUrl();
        var patient = DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true&connectionTimeZone=UTC",
                pool.getUsername(),
                pool.getPassword());
        patient.setAutoCommit(false);
        return patient;
    }

    private static void run(Connection connection, List<String> changes) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(changes.stream().collect(Collectors.joining(", ", "ALTER TABLE phone_call ", "")));
        }
    }

    private Sample write(Connection connection, int calls, int pathsOf, LocalDate until, LongConsumer progress)
            throws SQLException {
        try (var call = connection.prepareStatement(CALL);
                var step = connection.prepareStatement(STEP)) {
            var filling = new Filling(connection, call, step, calls, pathsOf, progress);
            new MadeUpCalls(SEED, calls, until, zone).each(filling::take);
            return filling.end(until);
        }
    }

    /// What goes on while calls are written.
    private final class Filling {

        private final Connection connection;
        private final PreparedStatement call;
        private final PreparedStatement step;
        private final int calls;
        private final int pathsOf;
        private final LongConsumer progress;
        private final Sample sample = new Sample(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private Tally tally = new Tally(zone);
        private long written;

        Filling(
                Connection connection,
                PreparedStatement call,
                PreparedStatement step,
                int calls,
                int pathsOf,
                LongConsumer progress) {
            this.connection = connection;
            this.call = call;
            this.step = step;
            this.calls = calls;
            this.pathsOf = pathsOf;
            this.progress = progress;
        }

        void take(MadeUpCalls.Made made) {
            try {
                write(made);
                if (++written % ROWS_AT_ONCE == 0) {
                    flush();
                }
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
        }

        private void write(MadeUpCalls.Made made) throws SQLException {
            var one = made.call();
            var id = one.id().value();
            var last = one.path().getLast();
            call.setLong(1, id);
            call.setString(2, made.node());
            call.setString(3, one.inbound() ? "INBOUND" : "CALLBACK");
            call.setBytes(4, cipher.seal(CallWriting.CALLER, id, made.from().digits()));
            call.setBytes(5, index.of(CallWriting.CALLER_KIND, made.from().digits()));
            call.setObject(6, LocalDateTime.ofInstant(one.id().began(), ZoneOffset.UTC));
            call.setObject(7, LocalDateTime.ofInstant(one.id().began().plus(one.length()), ZoneOffset.UTC));
            call.setString(8, one.ending().name());
            call.setString(9, last.dialog() + "/" + last.place());
            call.setString(10, one.language().orElse(null));
            call.setObject(11, made.person().orElse(null));
            call.setString(12, one.pool().orElse(null));
            call.setInt(13, one.earlier());
            call.addBatch();
            tally.add(one);
            if (written % pathsOf == 0) {
                path(one);
                sample(made);
            }
        }

        private void path(CountedCall one) throws SQLException {
            for (var nr = 0; nr < one.path().size(); nr++) {
                step.setLong(1, one.id().value());
                step.setInt(2, nr);
                step.setString(3, one.path().get(nr).dialog());
                step.setString(4, one.path().get(nr).place());
                step.setObject(5, LocalDateTime.ofInstant(one.id().began().plusSeconds(10L * nr), ZoneOffset.UTC));
                step.addBatch();
            }
        }

        private void sample(MadeUpCalls.Made made) {
            if (written % Math.max(pathsOf, calls / 100 / pathsOf * pathsOf) == 0) {
                sample.callers().add(made.from());
                sample.calls().add(made.call().id());
                made.person().ifPresent(sample.people()::add);
            }
        }

        private void flush() throws SQLException {
            call.executeBatch();
            step.executeBatch();
            connection.commit();
            summaries.write(tally);
            tally = new Tally(zone);
            progress.accept(written);
        }

        Sample end(LocalDate until) throws SQLException {
            flush();
            database.sql("UPDATE call_summary SET next_call = :next WHERE one = 1")
                    .param(
                            "next",
                            CallId.first(until.atStartOfDay(zone).toInstant()).value())
                    .update();
            return sample;
        }
    }
}
