package org.gongji.hotline.console;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
/// @param from the first day, `to` the last, in the viewer's zone
record CallFilter(Map<String, String> fields, LocalDate from, Optional<LocalDate> to) {

    /// Without a first day: a page of everything would look at a year.
    private static final int DAYS = 7;

    private static final String SEALED = "console.caller";

    static CallFilter of(Map<String, String> query, LocalDate today) {
        var fields = new LinkedHashMap<String, String>();
        query.forEach((name, value) -> {
            if (!value.isBlank() && value.length() <= 200) {
                fields.put(name, value.strip());
            }
        });
        fields.remove("lang");
        return new CallFilter(fields, day(fields, "from").orElse(today.minusDays(DAYS - 1L)), day(fields, "to"));
    }

    static String seal(FieldCipher cipher, PhoneNumber caller) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(SEALED, 0, caller.digits()));
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        try {
            return Optional.ofNullable(fields.get(name)).map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw new Unfit(name, "This is no day.");
        }
    }

    Wanted wanted(ZoneId zone, FieldCipher cipher) {
        var wanted = new Wanted(
                Optional.of(from.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                field("outcome").map(CallFilter::ending),
                field("place"),
                caller(cipher),
                field("person").flatMap(CallQuery::number).map(CallId::value));
        return wanted.with(new Traits(field("dialog"), field("region"), field("language"), field("node")));
    }

    Optional<PhoneNumber> caller(FieldCipher cipher) {
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

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The address of the same list, with one thing changed. Public for the page.
    public String address(String name, String value) {
        var address = UriComponentsBuilder.fromPath("/console/calls");
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
    String told() {
        return "from " + from + " to " + to.map(LocalDate::toString).orElse("-")
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
