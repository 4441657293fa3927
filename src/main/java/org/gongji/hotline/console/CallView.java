package org.gongji.hotline.console;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongji.hotline.calllog.LoggedCall;

/// A call as a list shows it.
///
/// @param id a string: it is longer than the numbers of some languages are exact
/// @param outcome null while the call goes on, like `ended` and `seconds`
/// @param place `dialog/PLACE` where it ended, or where it is
/// @param from the caller's number, masked; null where it was withheld
/// @param person the hotline's own number of the identified person
record CallView(
        String id,
        OffsetDateTime began,
        Optional<OffsetDateTime> ended,
        Optional<Long> seconds,
        String kind,
        Optional<String> from,
        Optional<String> outcome,
        Optional<String> place,
        Optional<String> language,
        Optional<String> pace,
        Optional<String> person,
        Optional<String> pool,
        Optional<String> ticket,
        String channel,
        String node,
        String version) {

    static CallView of(LoggedCall call, ZoneId zone) {
        return new CallView(
                Long.toString(call.id().value()),
                at(call.began(), zone),
                call.ended().map(end -> at(end, zone)),
                call.ended().map(end -> Duration.between(call.began(), end).toSeconds()),
                call.attempt().isPresent() ? "CALLBACK" : "INBOUND",
                call.from().map(Masked::phone),
                call.ending().map(Enum::name),
                call.place(),
                call.language(),
                call.pace(),
                call.person().map(String::valueOf),
                call.pool(),
                call.ticket(),
                call.channel(),
                call.node(),
                call.version());
    }

    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }
}
