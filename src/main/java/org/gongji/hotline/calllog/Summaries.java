package org.gongji.hotline.calllog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.CountedCall.Stop;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// The statements that keep the summaries. Every call is in them once, and as the log has it: `phone_call.earlier` is
/// set by the transaction that adds the call, and what is written again is taken out before. All of it is called within
/// the transaction of whoever writes calls.
final class Summaries {

    private static final String CALLS = """
            SELECT id, entry, caller_index, earlier, began_at, ended_at, ending, language, pool, person
            FROM phone_call
            """;

    private static final String PATHS = """
            SELECT call_id, dialog, place
            FROM call_step
            WHERE call_id IN (:calls)
            ORDER BY call_id, step
            """;

    private static final String HOUR =
            """
            INSERT INTO call_hour (slice, day, hour, %s)
            VALUES (:slice, :day, :hour, %s)
            ON DUPLICATE KEY UPDATE %s
            """.formatted(measures("%s"), measures(":%s"), measures("%1$s = %1$s + VALUES(%1$s)"));

    private static final String PLACE = """
            INSERT INTO call_place_day (slice, day, dialog, place, reached, ended, lost)
            VALUES (:slice, :day, :dialog, :place, :reached, :ended, :lost)
            ON DUPLICATE KEY UPDATE
              reached = reached + VALUES(reached), ended = ended + VALUES(ended), lost = lost + VALUES(lost)
            """;

    private static final String HOP = """
            INSERT INTO call_flow_day (slice, day, stage, source, target, calls)
            VALUES (:slice, :day, :stage, :source, :target, :calls)
            ON DUPLICATE KEY UPDATE calls = calls + VALUES(calls)
            """;

    private static final String MARK = "UPDATE phone_call SET earlier = :earlier WHERE id = :id";

    private final NamedParameterJdbcTemplate database;
    private final ZoneId zone;

    Summaries(NamedParameterJdbcTemplate database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /// A call and the keyed hash of who called.
    record Caller(CallId call, Optional<byte[]> number) {}

    /// What will be different.
    static final class Change {

        private final Map<CallId, Integer> earlier;
        private final Tally tally;

        private Change(Map<CallId, Integer> earlier, Tally tally) {
            this.earlier = earlier;
            this.tally = tally;
        }

        int earlier(CallId call) {
            return earlier.getOrDefault(call, 0);
        }

        void add(CountedCall call) {
            tally.add(call);
        }
    }

    /// A row of `phone_call` whose call is over.
    ///
    /// @param earlier empty where the summaries do not have it
    private record Row(
            CallId id,
            boolean inbound,
            Optional<byte[]> caller,
            Optional<Integer> earlier,
            Duration length,
            Ending ending,
            Optional<String> language,
            Optional<String> pool,
            boolean identified) {

        CountedCall counted(int before, List<Stop> path) {
            return new CountedCall(
                    id, inbound, caller.isPresent(), before, length, ending, language, pool, identified, path);
        }
    }

    /// Locks the calls that are to be written, so that nobody else adds them meanwhile, and takes out those that the
    /// summaries have: a batch may come again, and the end of a call may come after others took its node for dead.
    Change begin(List<Caller> calls) {
        var tally = new Tally(zone);
        var ids = calls.stream().map(call -> call.call().value()).toList();
        var there =
                rows("WHERE id IN (:calls) ORDER BY id FOR UPDATE", new MapSqlParameterSource("calls", ids)).stream()
                        .filter(row -> row.earlier().isPresent())
                        .toList();
        var paths = paths(there);
        var earlier = new HashMap<CallId, Integer>();
        for (var row : there) {
            earlier.put(row.id(), row.earlier().orElseThrow());
            tally.takeOut(row.counted(row.earlier().orElseThrow(), paths.getOrDefault(row.id(), List.of())));
        }
        earlier.putAll(earlier(
                calls.stream().filter(call -> !earlier.containsKey(call.call())).toList()));
        return new Change(earlier, tally);
    }

    void write(Change change) {
        write(change.tally);
    }

    /// Adds the calls of a stretch of the log that are over and that the summaries do not have.
    ///
    /// @return how many
    int catchUp(CallId from, CallId to) {
        var stretch = new MapSqlParameterSource("from", from.value()).addValue("to", to.value());
        var missing = rows(
                "WHERE id >= :from AND id < :to AND earlier IS NULL AND ending IS NOT NULL ORDER BY id FOR UPDATE",
                stretch);
        if (missing.isEmpty()) {
            return 0;
        }
        var earlier = earlier(
                missing.stream().map(row -> new Caller(row.id(), row.caller())).toList());
        var paths = paths(missing);
        var tally = new Tally(zone);
        for (var row : missing) {
            tally.add(row.counted(earlier.getOrDefault(row.id(), 0), paths.getOrDefault(row.id(), List.of())));
        }
        batch(
                MARK,
                missing.stream()
                        .map(row -> new MapSqlParameterSource("earlier", earlier.getOrDefault(row.id(), 0))
                                .addValue("id", row.id().value()))
                        .toList());
        write(tally);
        return missing.size();
    }

    void write(Tally tally) {
        batch(HOUR, tally.hours().entrySet().stream().map(hour -> row(hour)).toList());
        batch(PLACE, tally.places().entrySet().stream().map(at -> place(at)).toList());
        batch(HOP, tally.hops().entrySet().stream().map(hop -> hop(hop)).toList());
    }

    private void batch(String statement, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource row(Map.Entry<Tally.Hour, Map<Measure, Long>> entry) {
        var hour = entry.getKey();
        var row = new MapSqlParameterSource("slice", hour.slice())
                .addValue("day", hour.day())
                .addValue("hour", hour.hour());
        for (var measure : Measure.values()) {
            row.addValue(measure.column(), entry.getValue().getOrDefault(measure, 0L));
        }
        return row;
    }

    private static MapSqlParameterSource place(Map.Entry<Tally.Place, Tally.At> entry) {
        var place = entry.getKey();
        return new MapSqlParameterSource("slice", place.slice())
                .addValue("day", place.day())
                .addValue("dialog", place.stop().dialog())
                .addValue("place", place.stop().place())
                .addValue("reached", entry.getValue().reached())
                .addValue("ended", entry.getValue().ended())
                .addValue("lost", entry.getValue().lost());
    }

    private static MapSqlParameterSource hop(Map.Entry<Tally.Hop, Integer> entry) {
        var hop = entry.getKey();
        return new MapSqlParameterSource("slice", hop.slice())
                .addValue("day", hop.day())
                .addValue("stage", hop.stage())
                .addValue("source", hop.source())
                .addValue("target", hop.target())
                .addValue("calls", entry.getValue());
    }

    /// How many calls of the same number came in within the seven days before each; those of a batch see each other
    /// where their beginnings are written.
    private Map<CallId, Integer> earlier(List<Caller> calls) {
        var numbered = calls.stream().filter(call -> call.number().isPresent()).toList();
        if (numbered.isEmpty()) {
            return Map.of();
        }
        var statement = new ArrayList<String>();
        var values = new MapSqlParameterSource();
        for (var nr = 0; nr < numbered.size(); nr++) {
            var call = numbered.get(nr).call();
            // one look into the index by caller for each call, and few rows each
            statement.add("""
                    SELECT %1$d AS nr, COUNT(*) AS earlier FROM (
                      SELECT id FROM phone_call
                      WHERE caller_index = :caller%1$d AND id >= :from%1$d AND id < :id%1$d AND entry = 'INBOUND'
                      LIMIT %2$d) AS call%1$d
                    """.formatted(nr, CountedCall.MANY));
            values.addValue("caller" + nr, numbered.get(nr).number().orElseThrow())
                    .addValue(
                            "from" + nr,
                            CallId.first(call.began().minus(CountedCall.EARLIER))
                                    .value())
                    .addValue("id" + nr, call.value());
        }
        var earlier = new HashMap<CallId, Integer>();
        database.query(String.join("UNION ALL ", statement), values, row -> {
            earlier.put(numbered.get(row.getInt("nr")).call(), row.getInt("earlier"));
        });
        return earlier;
    }

    private List<Row> rows(String where, MapSqlParameterSource values) {
        return database.query(CALLS + where, values, (row, _) -> row(row)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Row> row(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        if (ending == null) {
            return Optional.empty();
        }
        var began = row.getObject("began_at", LocalDateTime.class);
        var ended = Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                .orElse(began);
        return Optional.of(new Row(
                new CallId(row.getLong("id")),
                row.getString("entry").equals("INBOUND"),
                Optional.ofNullable(row.getBytes("caller_index")),
                Optional.ofNullable(row.getObject("earlier", Integer.class)),
                Duration.between(began, ended),
                Ending.valueOf(ending),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("pool")),
                row.getObject("person", Long.class) != null));
    }

    private Map<CallId, List<Stop>> paths(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        record Step(CallId call, Stop stop) {}
        var calls = rows.stream().map(row -> row.id().value()).toList();
        return database
                .query(
                        PATHS,
                        new MapSqlParameterSource("calls", calls),
                        (row, _) -> new Step(
                                new CallId(row.getLong("call_id")),
                                new Stop(row.getString("dialog"), row.getString("place"))))
                .stream()
                .collect(groupingBy(Step::call, mapping(Step::stop, toList())));
    }

    /// Throws away a batch of days before `oldest`.
    ///
    /// @return whether there may be more
    boolean deleteSome(LocalDate oldest, int most) {
        var days = new MapSqlParameterSource("oldest", oldest).addValue("most", most);
        var full = false;
        for (var table : List.of("call_hour", "call_place_day", "call_flow_day")) {
            full |= database.update("DELETE FROM " + table + " WHERE day < :oldest LIMIT :most", days) == most;
        }
        return full;
    }

    private static String measures(String form) {
        return Arrays.stream(Measure.values())
                .map(measure -> form.formatted(measure.column()))
                .collect(joining(", "));
    }
}
