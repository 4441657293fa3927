package org.gongji.hotline.console.insight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.calllog.Slice;
import org.gongji.hotline.console.Unfit;
import org.springframework.web.util.UriComponentsBuilder;

/// Which days somebody looks at, and which calls. What the address does not say is the last seven days, and all calls.
///
/// @param last inclusive
/// @param days how many up to today were asked for; empty where a first or last day was named
public record Span(LocalDate first, LocalDate last, Optional<Integer> days, Slice slice) {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    static Span of(Map<String, String> query, LocalDate today) {
        var slice = value(query, "slice")
                .map(text -> Slice.of(text).orElseThrow(() -> new Unfit("slice", "There are no such calls.")))
                .orElse(Slice.ALL);
        var from = value(query, "from").map(text -> day("from", text));
        var to = value(query, "to").map(text -> day("to", text));
        if (from.isEmpty() && to.isEmpty()) {
            var days = value(query, "days").map(Span::days).orElse(USUAL_DAYS);
            return new Span(today.minusDays(days - 1L), today, Optional.of(days), slice);
        }
        var last = to.orElse(today);
        var first = from.orElse(last);
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new Unfit("from", "From one day to a later one, and no more than a year.");
        }
        return new Span(first, last, Optional.empty(), slice);
    }

    private static Optional<String> value(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Unfit(field, "This is no day.");
        }
    }

    private static int days(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS) {
            throw new Unfit("days", "Between 1 and " + MOST_DAYS + " days can be looked at.");
        }
        return Integer.parseInt(text);
    }

    /// How many days it is.
    public int length() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /// The address of the page with so many days up to today.
    public String address(int upToToday) {
        return UriComponentsBuilder.fromPath("/console/insight")
                .queryParam("days", upToToday)
                .queryParam("slice", "{slice}")
                .encode()
                .buildAndExpand(slice.text())
                .toUriString();
    }

    /// The address of one of its tables as a file.
    public String file(String table) {
        return UriComponentsBuilder.fromPath("/console/insight/" + table)
                .queryParam("from", first)
                .queryParam("to", last)
                .queryParam("slice", "{slice}")
                .encode()
                .buildAndExpand(slice.text())
                .toUriString();
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    String told() {
        return "from " + first + " to " + last + " slice " + slice.text();
    }
}
