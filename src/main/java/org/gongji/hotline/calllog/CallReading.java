package org.gongji.hotline.calllog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The statements that read calls. Pages go by the key, so that the thousandth costs what the first does.
final class CallReading implements Calls {

    private static final String SELECT = """
            SELECT id, node, version, attempt, channel, caller, began_at, ended_at, ending,
                   COALESCE(place, place_now) AS place, language, pace, person, pool, ticket
            FROM phone_call
            """;

    private static final String PATH = """
            SELECT dialog, place, way_out, arrived_at, heard_ms, sentences, pressed
            FROM call_step
            WHERE call_id = :id
            ORDER BY step
            """;

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final BlindIndex index;

    CallReading(JdbcClient database, FieldCipher cipher, BlindIndex index) {
        this.database = database;
        this.cipher = cipher;
        this.index = index;
    }

    @Override
    public List<LoggedCall> list(Wanted wanted, Optional<CallId> before, int most) {
        return bound(SELECT + where(wanted) + " ORDER BY id DESC LIMIT :most", wanted, before)
                .param("most", most)
                .query((row, _) -> call(row))
                .list();
    }

    @Override
    public long count(Wanted wanted, long most) {
        var some = "SELECT COUNT(*) FROM (SELECT 1 FROM phone_call" + where(wanted) + " LIMIT :most) some";
        return bound(some, wanted, Optional.empty())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static String where(Wanted wanted) {
        var where = new StringJoiner(" AND ", " WHERE ", "");
        where.add("id >= :from").add("id < :to");
        wanted.ending().ifPresent(_ -> where.add("ending = :ending"));
        wanted.place().ifPresent(_ -> where.add("place = :place"));
        wanted.caller().ifPresent(_ -> where.add("caller_index = :caller"));
        wanted.person().ifPresent(_ -> where.add("person = :person"));
        wanted.traits().dialog().ifPresent(_ -> where.add("dialog = :dialog"));
        wanted.traits().pool().ifPresent(_ -> where.add("pool = :pool"));
        wanted.traits().language().ifPresent(_ -> where.add("language = :language"));
        wanted.traits().node().ifPresent(_ -> where.add("node = :node"));
        return where.toString();
    }

    private StatementSpec bound(String statement, Wanted wanted, Optional<CallId> before) {
        return database.sql(statement)
                .param(
                        "from",
                        wanted.from().map(CallId::first).map(CallId::value).orElse(0L))
                .param("to", upTo(wanted.to().map(CallId::first), before))
                .param("ending", wanted.ending().map(Ending::name).orElse(null))
                .param("place", wanted.place().orElse(null))
                .param(
                        "caller",
                        wanted.caller()
                                .map(number -> index.of(CallWriting.CALLER_KIND, number.digits()))
                                .orElse(null))
                .param("person", wanted.person().orElse(null))
                .param("dialog", wanted.traits().dialog().orElse(null))
                .param("pool", wanted.traits().pool().orElse(null))
                .param("language", wanted.traits().language().orElse(null))
                .param("node", wanted.traits().node().orElse(null));
    }

    private static long upTo(Optional<CallId> end, Optional<CallId> before) {
        return Math.min(
                end.map(CallId::value).orElse(Long.MAX_VALUE),
                before.map(CallId::value).orElse(Long.MAX_VALUE));
    }

    @Override
    public Optional<LoggedCall> find(CallId id) {
        return database.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> call(row))
                .optional();
    }

    @Override
    public Optional<LoggedCall> byTicket(String ticket) {
        return database.sql(SELECT + "WHERE ticket = :ticket ORDER BY id DESC LIMIT 1")
                .param("ticket", ticket)
                .query((row, _) -> call(row))
                .optional();
    }

    @Override
    public List<LoggedCall.Stop> path(CallId id) {
        return database.sql(PATH)
                .param("id", id.value())
                .query((row, _) -> stop(row))
                .list();
    }

    private LoggedCall call(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new LoggedCall(
                new CallId(id),
                row.getString("node"),
                row.getString("version"),
                number(row, "attempt"),
                row.getString("channel"),
                Optional.ofNullable(row.getBytes("caller"))
                        .map(caller -> new PhoneNumber(cipher.open(CallWriting.CALLER, id, caller))),
                instant(row, "began_at"),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                        .map(CallReading::instant),
                text(row, "ending").map(Ending::valueOf),
                text(row, "place"),
                text(row, "language"),
                text(row, "pace"),
                number(row, "person"),
                text(row, "pool"),
                text(row, "ticket"));
    }

    private static LoggedCall.Stop stop(ResultSet row) throws SQLException {
        var sentences = row.getString("sentences");
        return new LoggedCall.Stop(
                row.getString("dialog"),
                row.getString("place"),
                row.getString("way_out"),
                instant(row, "arrived_at"),
                row.getLong("heard_ms"),
                sentences.isEmpty() ? List.of() : List.of(sentences.split(" ")),
                row.getString("pressed"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, LocalDateTime.class));
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
