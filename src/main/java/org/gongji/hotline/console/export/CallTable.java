package org.gongji.hotline.console.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.console.Masked;
import org.gongji.hotline.rules.PhoneNumber;

/// Calls as rows, with what a list of them shows and no more: numbers are masked.
final class CallTable {

    private final ZoneId zone;
    private final UnaryOperator<String> words;

    /// @param words what a key of the messages says in the reader's language
    CallTable(ZoneId zone, UnaryOperator<String> words) {
        this.zone = zone;
        this.words = words;
    }

    List<Value> head() {
        return List.of(
                text(words.apply("exports.call")),
                text(words.apply("calls.began") + " (" + zone + ")"),
                text(words.apply("calls.seconds") + " (s)"),
                text(words.apply("call.kind")),
                text(words.apply("calls.phone")),
                text(words.apply("calls.outcome")),
                text(words.apply("calls.place")),
                text(words.apply("calls.language")),
                text(words.apply("call.pace")),
                text(words.apply("calls.person")),
                text(words.apply("calls.region")),
                text(words.apply("call.ticket")),
                text(words.apply("calls.node")));
    }

    List<Value> row(LoggedCall call) {
        return List.of(
                text(Long.toString(call.id().value())),
                new Value.Moment(local(call.began())),
                call.ended()
                        .<Value>map(end -> new Value.Whole(ChronoUnit.SECONDS.between(call.began(), end)))
                        .orElse(text("")),
                text(words.apply("call.kind." + (call.attempt().isPresent() ? "CALLBACK" : "INBOUND"))),
                text(call.from().map(CallTable::masked).orElse("")),
                text(words.apply("outcome." + call.ending().map(Enum::name).orElse("open"))),
                text(call.place().orElse("")),
                text(call.language().orElse("")),
                text(call.pace().map(pace -> words.apply("call.pace." + pace)).orElse("")),
                text(call.person().map(String::valueOf).orElse("")),
                text(call.pool().orElse("")),
                text(call.ticket().orElse("")),
                text(call.node()));
    }

    private static String masked(PhoneNumber number) {
        return Masked.phone(number);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
