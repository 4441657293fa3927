package org.gongji.hotline.calllog;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements that read the summaries: each goes along one stretch of a primary key.
final class InsightReading implements Insight {

    private static final String WHERE = " WHERE slice = :slice AND day BETWEEN :first AND :last ";

    private static final String SUMS = Arrays.stream(Measure.values())
            .map(measure -> "SUM(%1$s) AS %1$s".formatted(measure.column()))
            .collect(joining(", "));

    private final JdbcClient database;

    InsightReading(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Slice> slices() {
        return database
                .sql("SELECT DISTINCT slice FROM call_hour ORDER BY slice")
                .query((row, _) -> Slice.of(row.getString("slice")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Day> days(Slice slice, LocalDate first, LocalDate last) {
        return between(
                        "SELECT day, " + SUMS + " FROM call_hour" + WHERE + "GROUP BY day ORDER BY day",
                        slice,
                        first,
                        last)
                .query((row, _) -> {
                    var each = new EnumMap<Measure, Long>(Measure.class);
                    for (var measure : Measure.values()) {
                        each.put(measure, row.getLong(measure.column()));
                    }
                    return new Day(row.getObject("day", LocalDate.class), new Counts(each));
                })
                .list();
    }

    @Override
    public List<Hour> hours(Slice slice, LocalDate first, LocalDate last) {
        return between(
                        "SELECT WEEKDAY(day) AS weekday, hour, SUM(calls) AS calls FROM call_hour" + WHERE
                                + "GROUP BY weekday, hour ORDER BY weekday, hour",
                        slice,
                        first,
                        last)
                .query((row, _) ->
                        new Hour(DayOfWeek.of(row.getInt("weekday") + 1), row.getInt("hour"), row.getLong("calls")))
                .list();
    }

    @Override
    public List<Place> places(Slice slice, LocalDate first, LocalDate last) {
        return between(
                        "SELECT dialog, place, SUM(reached) AS reached, SUM(ended) AS ended, SUM(lost) AS lost"
                                + " FROM call_place_day" + WHERE
                                + "GROUP BY dialog, place ORDER BY dialog, place",
                        slice,
                        first,
                        last)
                .query((row, _) -> new Place(
                        row.getString("dialog"),
                        row.getString("place"),
                        row.getLong("reached"),
                        row.getLong("ended"),
                        row.getLong("lost")))
                .list();
    }

    @Override
    public List<Hop> flow(Slice slice, LocalDate first, LocalDate last) {
        return between(
                        "SELECT stage, source, target, SUM(calls) AS calls FROM call_flow_day" + WHERE
                                + "GROUP BY stage, source, target HAVING SUM(calls) > 0 ORDER BY stage, source, target",
                        slice,
                        first,
                        last)
                .query((row, _) -> new Hop(
                        row.getInt("stage"), row.getString("source"), row.getString("target"), row.getLong("calls")))
                .list();
    }

    private JdbcClient.StatementSpec between(String statement, Slice slice, LocalDate first, LocalDate last) {
        return database.sql(statement)
                .param("slice", slice.text())
                .param("first", first)
                .param("last", last);
    }
}
