package org.gongji.hotline.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.RequestBoard;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.State;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Side;
import org.springframework.web.util.UriComponentsBuilder;

/// Which requests a page is to show, as its address has it: a person stands there under the hotline's own number.
public record RequestFilter(Map<String, String> fields) {

    private static final Set<String> NAMES = Set.of("state", "side", "pool", "days", "person", "cursor");

    public static RequestFilter of(Map<String, String> query) {
        var fields = new LinkedHashMap<String, String>();
        query.forEach((name, value) -> {
            if (NAMES.contains(name) && !value.isBlank() && value.length() <= 40) {
                fields.put(name, value.strip());
            }
        });
        return new RequestFilter(fields);
    }

    RequestBoard.Filter wanted() {
        return new RequestBoard.Filter(
                field("state").map(text -> named("state", text, State.values())),
                field("side").map(text -> named("side", text, Side.values())),
                field("pool").map(RequestFilter::pool),
                field("days").map(RequestFilter::days),
                number("person").map(PersonId::new));
    }

    Optional<RequestId> before() {
        return number("cursor").map(RequestId::new);
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private Optional<Long> number(String name) {
        return field(name)
                .map(text -> CallQuery.number(text)
                        .map(CallId::value)
                        .orElseThrow(() -> new Unfit(name, "This is no number of the hotline.")));
    }

    private static <E extends Enum<E>> E named(String field, String text, E[] all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Unfit(field, "There are " + Arrays.toString(all) + "."));
    }

    private static PoolCode pool(String text) {
        if (!text.matches("\\d{6}")) {
            throw new Unfit("pool", "A pool has six figures.");
        }
        return new PoolCode(text);
    }

    private static int days(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new Unfit("days", "Send a number of days.");
        }
        return Integer.parseInt(text);
    }

    /// The address of the page after `cursor`; of the first one where that is empty.
    String address(String cursor) {
        var address = UriComponentsBuilder.fromPath("/console/boards/requests");
        var values = new LinkedHashMap<String, String>(fields);
        values.remove("cursor");
        if (!cursor.isEmpty()) {
            values.put("cursor", cursor);
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /// What the audit keeps of it.
    String told() {
        return "by " + String.join(",", fields.keySet())
                + number("person").map(person -> " person " + person).orElse("");
    }
}
