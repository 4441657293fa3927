package org.gongji.hotline.console.insight;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongji.hotline.calllog.Insight;

/// Calls by hour and weekday, the more the darker.
public record HeatMap(List<String> weekdays, List<Row> rows) {

    private static final int LEVELS = 6;

    /// An hour of the day.
    public record Row(String hour, List<Square> squares) {}

    /// One hour of one weekday.
    ///
    /// @param level from 0, no call, to 6
    public record Square(String calls, int level) {}

    static HeatMap of(List<Insight.Hour> hours, Locale locale) {
        var calls = new long[24][7];
        var most = 0L;
        for (var hour : hours) {
            calls[hour.hour()][hour.day().getValue() - 1] = hour.calls();
            most = Math.max(most, hour.calls());
        }
        var rows = new ArrayList<Row>();
        for (var hour = 0; hour < 24; hour++) {
            var of = calls[hour];
            var top = most;
            rows.add(new Row(
                    "%02d:00".formatted(hour),
                    IntStream.range(0, 7)
                            .mapToObj(day -> new Square(Sheet.number(of[day]), level(of[day], top)))
                            .toList()));
        }
        return new HeatMap(
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList(),
                rows);
    }

    private static int level(long calls, long most) {
        return most == 0 ? 0 : (int) Math.ceilDiv(calls * LEVELS, most);
    }
}
