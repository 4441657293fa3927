package org.gongji.hotline.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.console.AuditBook.Wanted;
import org.springframework.web.util.UriComponentsBuilder;

/// Which entries of the audit are to be shown, as the address of the page has it. A person stands there as the keyed
/// hash of a number, as in the audit itself.
///
/// @param from the first day, in the viewer's zone
/// @param to the last day
public record AuditFilter(Map<String, String> fields, LocalDate from, LocalDate to) {

    /// Without a first day.
    private static final int DAYS = 7;

    private static final int MOST_YEARS = 4;

    /// What each field may hold, so that nobody's number gets into an address, or into the audit of this search.
    private static final Map<String, Pattern> FIELDS = Map.of(
            "from", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "to", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "user", Pattern.compile("(?!.*\\d{6})[A-Za-z0-9:._-]{1,40}"),
            "action", Pattern.compile("[A-Z_]{1,40}"),
            "subject", Pattern.compile("(call|user|request|ticket|event|sharing) \\d{1,19}"),
            "about", Pattern.compile("[0-9a-f]{16}"),
            "cursor", Pattern.compile("\\d{1,18}"));

    static AuditFilter of(Map<String, String> query, LocalDate today) {
        var fields = new LinkedHashMap<String, String>();
        query.forEach((name, value) -> {
            if (FIELDS.containsKey(name) && !value.isBlank()) {
                fields.put(name, fit(name, value.strip()));
            }
        });
        var to = day(fields, "to").orElse(today);
        var from = day(fields, "from").orElse(to.minusDays(DAYS - 1L));
        if (from.isAfter(to) || from.isBefore(to.minusYears(MOST_YEARS))) {
            throw new Unfit("from", "The first day is before the last, and no more than four years.");
        }
        return new AuditFilter(fields, from, to);
    }

    private static String fit(String name, String value) {
        if (Objects.requireNonNull(FIELDS.get(name)).matcher(value).matches()) {
            return value;
        }
        throw new Unfit(name, "The audit is not kept by that.");
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        try {
            return Optional.ofNullable(fields.get(name)).map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw new Unfit(name, "This is no day.");
        }
    }

    Wanted wanted(ZoneId zone) {
        return new Wanted(
                utc(from, zone),
                utc(to.plusDays(1), zone),
                field("user").map(AuditFilter::actor),
                field("action"),
                field("subject"),
                field("about"));
    }

    private static LocalDateTime utc(LocalDate day, ZoneId zone) {
        return LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    }

    /// A name alone is somebody's at the console.
    private static String actor(String typed) {
        return typed.contains(":") || typed.equals(AuditUpkeep.ACTOR) ? typed : "user:" + typed;
    }

    Optional<Long> before() {
        return field("cursor").flatMap(CallQuery::number).map(CallId::value);
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The address of the same list, with one thing changed. Public for the page.
    public String address(String name, String value) {
        return address("/console/audit", name, value);
    }

    /// Where all that is found is to be had as a file. Public for the page.
    public String export() {
        return address("/console/audit/export", "cursor", "");
    }

    private String address(String path, String name, String value) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<>(fields);
        values.remove("cursor");
        values.remove(name);
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        values.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /// What the audit keeps of it.
    String told() {
        return "from " + from + " to " + to + told("user") + told("action") + told("subject") + told("about");
    }

    private String told(String name) {
        return field(name).map(value -> " " + name + " " + value).orElse("");
    }
}
