package org.gongji.hotline.console;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls.Traits;
import org.gongji.hotline.calllog.Calls.Wanted;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.NotReadable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the list of calls is to show, as the address of the page has it. A caller's number stands there
/// sealed, a person under the hotline's own number: neither can be read from an address.
///
/// @param from the first moment, in the viewer's zone
/// @param to the moment after the last
public record CallFilter(Map<String, String> fields, LocalDateTime from, Optional<LocalDateTime> to) {

    /// Without a first day: a page of everything would look at a year.
    private static final int DAYS = 7;

    private static final int MOST_DAYS = 366;
    private static final int DAY = "2026-11-25".length();
    private static final String SEALED = "console.caller";

    private static final Set<String> NAMES = Set.of(
            "from",
            "to",
            "days",
            "outcome",
            "place",
            "dialog",
            "region",
            "language",
            "node",
            "caller",
            "person",
            "cursor");

    /// What may be kept under a name, and how it looks. No number of a person looks like any of these.
    private static final Map<String, Pattern> KEPT = Map.of(
            "from", Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?"),
            "to", Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?"),
            "days", Pattern.compile("\\d{1,3}"),
            "outcome", Pattern.compile("[A-Z_]{1,20}"),
            "place", Pattern.compile("[a-z][a-z -]{0,40}/[A-Z][A-Z_]{0,50}"),
            "dialog", Pattern.compile("[a-z][a-z -]{0,40}"),
            "region", Pattern.compile("\\d{6}"),
            "language", Pattern.compile("[a-z]{2}(-[A-Z]{2})?"),
            "node", Pattern.compile("(?:[A-Za-z._-]|\\d{1,6}(?!\\d))+(?:-[0-9a-f]{8})?"));

    public static CallFilter of(Map<String, String> query, LocalDate today) {
        var fields = new LinkedHashMap<String, String>();
        query.forEach((name, value) -> {
            if (NAMES.contains(name) && !value.isBlank() && value.length() <= 200) {
                fields.put(name, value.strip());
            }
        });
        var from = moment(fields, "from", 0)
                .orElseGet(() -> today.minusDays(days(fields) - 1L).atStartOfDay());
        return new CallFilter(fields, from, moment(fields, "to", 1));
    }

    static String seal(FieldCipher cipher, PhoneNumber caller) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(SEALED, 0, caller.digits()));
    }

    /// A day or a minute; then so many later of what it is: `to` a day, or a minute, means to its end.
    private static Optional<LocalDateTime> moment(Map<String, String> fields, String name, int later) {
        try {
            return Optional.ofNullable(fields.get(name))
                    .map(text -> text.length() == DAY
                            ? LocalDate.parse(text).plusDays(later).atStartOfDay()
                            : LocalDateTime.parse(text).plusMinutes(later));
        } catch (DateTimeException _) {
            throw new Unfit(name, "This is no day and no minute.");
        }
    }

    private static int days(Map<String, String> fields) {
        var days = fields.getOrDefault("days", Integer.toString(DAYS));
        if (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > MOST_DAYS) {
            throw new Unfit("days", "Between 1 and " + MOST_DAYS + " days can be looked at.");
        }
        return Integer.parseInt(days);
    }

    public Wanted wanted(ZoneId zone, FieldCipher cipher) {
        var wanted = new Wanted(
                Optional.of(from.atZone(zone).toInstant()),
                to.map(moment -> moment.atZone(zone).toInstant()),
                field("outcome").map(CallFilter::ending),
                field("place"),
                caller(cipher),
                field("person").flatMap(CallQuery::number).map(CallId::value));
        return wanted.with(new Traits(field("dialog"), field("region"), field("language"), field("node")));
    }

    /// The last minute that is looked at, as an input of the page has it.
    public Optional<LocalDateTime> last() {
        return to.map(moment -> moment.minusMinutes(1));
    }

    /// What of it may be kept under a name: whom it was about never is, and a value that is none of the
    /// hotline's own is refused, since it may be anybody's number. Without an end it is kept as so many
    /// days back.
    String kept(LocalDate today) {
        var kept = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            var shape = KEPT.get(name);
            if (shape == null) {
                return;
            }
            if (!shape.matcher(value).matches()) {
                throw new Unfit("filter-field", "Only the hotline's own words can be kept.");
            }
            kept.put(name, value);
        });
        if (to.isEmpty() && kept.remove("from") != null) {
            var days = ChronoUnit.DAYS.between(from.toLocalDate(), today) + 1;
            kept.put("days", Long.toString(Math.clamp(days, 1, MOST_DAYS)));
        }
        var address = UriComponentsBuilder.newInstance();
        kept.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return Optional.ofNullable(address.encode().buildAndExpand(kept).getQuery())
                .orElse("");
    }

    public Optional<PhoneNumber> caller(FieldCipher cipher) {
        try {
            return field("caller")
                    .map(text -> Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8)))
                    .map(bytes -> new PhoneNumber(cipher.open(SEALED, 0, bytes)));
        } catch (NotReadable | IllegalArgumentException _) {
            throw new Unfit("caller", "Search for the number again.");
        }
    }

    Optional<CallId> before() {
        return field("cursor").flatMap(CallQuery::number);
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The address of the same list, with one thing changed. Public for the page.
    public String address(String name, String value) {
        return address("/console/calls", name, value);
    }

    /// The address of another page about the same calls.
    public String address(String path) {
        return address(path, "cursor", "");
    }

    private String address(String path, String name, String value) {
        var address = UriComponentsBuilder.fromPath(path);
        fields.forEach((field, kept) -> {
            if (!field.equals(name) && !field.equals("cursor")) {
                address.queryParam(field, "{" + field + "}");
            }
        });
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}");
        }
        var values = new LinkedHashMap<String, String>(fields);
        values.put(name, value);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /// What the audit keeps of it: names of filters, and whom it was about by number.
    public String told() {
        return "from " + from + " to " + to.map(LocalDateTime::toString).orElse("-")
                + field("person").map(person -> " person " + person).orElse("")
                + " by " + String.join(",", fields.keySet());
    }

    private static Ending ending(String text) {
        return Arrays.stream(Ending.values())
                .filter(ending -> ending.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unfit("outcome", "There is no such outcome."));
    }

    /// Masked: a person's number and a sealed one stand in no log.
    @Override
    public String toString() {
        return "CallFilter" + fields.keySet();
    }
}
