package org.gongji.hotline.console;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongji.hotline.callback.CallBackBoard.Cursor;
import org.gongji.hotline.callback.CallBackBoard.Entry;
import org.gongji.hotline.callback.CallBackBoard.State;

/// Which call-backs a list is to show, as the query says it. A name that means nothing is refused.
record CallBackQuery(Optional<State> state, Optional<Cursor> after, int limit) {

    private static final Set<String> NAMES = Set.of("state", "cursor", "limit");
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,17})\\.([0-9]{1,18})");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    static CallBackQuery of(Map<String, String> query) {
        if (!NAMES.containsAll(query.keySet())) {
            throw new Unfit("query", "There are the parameters state, cursor and limit, no other.");
        }
        return new CallBackQuery(
                value(query, "state").map(CallBackQuery::state),
                value(query, "cursor").map(CallBackQuery::cursor),
                value(query, "limit").map(CallBackQuery::limit).orElse(USUAL));
    }

    /// Where a page ends: microseconds since 1970, and the person.
    static String cursor(Entry last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.due()) + "."
                + last.person().value();
    }

    private static Optional<String> value(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }

    private static State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Unfit("state", "The states are " + Arrays.toString(State.values()) + "."));
    }

    private static Cursor cursor(String text) {
        var parts = CURSOR.matcher(text);
        if (!parts.matches()) {
            throw new Unfit("cursor", "Send the value of next as the last answer had it.");
        }
        return new Cursor(
                Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), Long.parseLong(parts.group(2)));
    }

    private static int limit(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new Unfit("limit", "A page has 1 to " + MOST + " entries.");
        }
        return Integer.parseInt(text);
    }
}
