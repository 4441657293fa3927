package org.gongji.hotline.calllog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements behind [Live]. Running calls are found by the index of endings, and only in the newest partitions.
final class LiveReading implements Live {

    /// No call lasts so long: far enough back for a node whose clock is a day behind.
    private static final Duration LOOK_BACK = Duration.ofHours(26);

    private static final String CALLS = """
            SELECT id, node, attempt, caller, began_at, place_now, place_since
            FROM phone_call
            WHERE ending IS NULL AND id >= :first
            ORDER BY id
            LIMIT :most
            """;

    private static final String COUNT = """
            SELECT
              (SELECT COUNT(*) FROM phone_call WHERE ending IS NULL AND id >= :first) AS running,
              (SELECT COUNT(*) FROM phone_call WHERE ending = 'REFUSED' AND id >= :lastHour) AS refused
            """;

    private static final String NODES = """
            SELECT node, version, started_at, calls, calls_most, refused_full, refused_other, link, round_trip_us,
                   TIMESTAMPDIFF(MICROSECOND, COALESCE(told_at, beat_at), UTC_TIMESTAMP(6)) AS silent_us
            FROM hotline_node
            ORDER BY started_at, node
            """;

    private final JdbcClient database;
    private final FieldCipher cipher;

    LiveReading(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Now look(int most) {
        var now = instant(database.sql("SELECT UTC_TIMESTAMP(6) AS now")
                .query((row, _) -> row.getObject("now", LocalDateTime.class))
                .single());
        var first = CallId.first(now.minus(LOOK_BACK)).value();
        var lastHour = CallId.first(now.minus(Duration.ofHours(1))).value();
        var calls = database.sql(CALLS)
                .param("first", first)
                .param("most", most)
                .query((row, _) -> call(row))
                .list();
        return database.sql(COUNT)
                .param("first", first)
                .param("lastHour", lastHour)
                .query((row, _) -> new Now(now, row.getInt("running"), row.getInt("refused"), calls, nodes()))
                .single();
    }

    private List<Node> nodes() {
        return database.sql(NODES).query((row, _) -> node(row)).list();
    }

    private RunningCall call(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new RunningCall(
                new CallId(id),
                row.getString("node"),
                Optional.ofNullable(row.getObject("attempt", Long.class)),
                Optional.ofNullable(row.getBytes("caller"))
                        .map(caller -> new PhoneNumber(cipher.open(CallWriting.CALLER, id, caller))),
                instant(row.getObject("began_at", LocalDateTime.class)),
                Optional.ofNullable(row.getString("place_now")),
                Optional.ofNullable(row.getObject("place_since", LocalDateTime.class))
                        .map(LiveReading::instant));
    }

    private static Node node(ResultSet row) throws SQLException {
        return new Node(
                row.getString("node"),
                row.getString("version"),
                instant(row.getObject("started_at", LocalDateTime.class)),
                Duration.of(Math.max(0, row.getLong("silent_us")), ChronoUnit.MICROS),
                row.getInt("calls"),
                row.getInt("calls_most"),
                row.getLong("refused_full"),
                row.getLong("refused_other"),
                Link.valueOf(row.getString("link")),
                Optional.ofNullable(row.getObject("round_trip_us", Long.class))
                        .map(micros -> Duration.of(micros, ChronoUnit.MICROS)));
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
