package org.gongji.hotline.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls.Traits;
import org.gongji.hotline.calllog.Calls.Wanted;

/// Which calls a list is to show, as the query says it. A name that means nothing is refused: a filter with a slip in
/// its name would show everything.
///
/// @param before the cursor of the last page
record CallQuery(Wanted wanted, Optional<CallId> before, int limit) {

    private static final Set<String> NAMES =
            Set.of("from", "to", "outcome", "place", "dialog", "region", "language", "node", "cursor", "limit");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    static CallQuery of(Map<String, String> query, ZoneId zone) {
        query.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unfit(
                            "query",
                            "There are the parameters from, to, outcome, place, dialog, region, language, node, cursor"
                                    + " and limit, no other.");
                });
        var wanted = new Wanted(
                value(query, "from").map(text -> instant("from", text, zone, 0)),
                value(query, "to").map(text -> instant("to", text, zone, 1)),
                value(query, "outcome").map(CallQuery::ending),
                value(query, "place"),
                Optional.empty(),
                Optional.empty());
        var traits = new Traits(
                value(query, "dialog"), value(query, "region"), value(query, "language"), value(query, "node"));
        return new CallQuery(
                wanted.with(traits),
                value(query, "cursor").map(CallQuery::cursor),
                value(query, "limit").map(CallQuery::limit).orElse(USUAL));
    }

    private static Optional<String> value(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }

    /// A moment, or a day in the hotline's zone, then `daysLater`: `to` a day means to its end.
    static Instant instant(String field, String text, ZoneId zone, int daysLater) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new Unfit(field, "This is no day and no moment. Examples: 2026-11-25, 2026-11-25T09:00:00+08:00.");
        }
    }

    private static Ending ending(String text) {
        return Arrays.stream(Ending.values())
                .filter(ending -> ending.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Unfit("outcome", "The outcomes are " + Arrays.toString(Ending.values()) + "."));
    }

    private static CallId cursor(String text) {
        return number(text).orElseThrow(() -> new Unfit("cursor", "Send the value of next as the last answer had it."));
    }

    /// The call that `text` is the number of; empty where no call can have that number.
    static Optional<CallId> number(String text) {
        return Optional.of(text)
                .filter(figures -> figures.matches("\\d{1,18}|[1-8]\\d{18}"))
                .map(Long::valueOf)
                .map(CallId::new);
    }

    private static int limit(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new Unfit("limit", "Between 1 and " + MOST + " calls can be asked for.");
        }
        return Integer.parseInt(text);
    }
}
