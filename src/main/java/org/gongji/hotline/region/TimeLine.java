package org.gongji.hotline.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.rules.Source;

/// The values of one parameter in the order of their days, without a gap or an overlap.
record TimeLine(List<Dated> values) {

    /// A value with its days.
    record Dated(LocalDate from, LocalDate to, Written value, Source source) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    static TimeLine read(Written written) {
        var values = new ArrayList<Dated>();
        for (var item : written.list()) {
            var next = dated(item);
            if (!values.isEmpty()) {
                follows(values.getLast(), next, item);
            }
            values.add(next);
        }
        if (values.isEmpty()) {
            throw written.refuse("a value is needed here, such as - {from: 2026-01-01, value: …}.");
        }
        return new TimeLine(List.copyOf(values));
    }

    Optional<Dated> on(LocalDate day) {
        return values.stream().filter(value -> value.validOn(day)).findFirst();
    }

    LocalDate begin() {
        return values.getFirst().from();
    }

    boolean open() {
        return values.getLast().to().equals(LocalDate.MAX);
    }

    /// The days on which the value may be another than on the day before.
    Stream<LocalDate> changes() {
        return values.stream()
                .flatMap(value -> value.to().equals(LocalDate.MAX)
                        ? Stream.of(value.from())
                        : Stream.of(value.from(), value.to().plusDays(1)));
    }

    private static Dated dated(Written item) {
        var fields = item.fields("from", "to", "value", "source", "grade");
        var from = fields.needed("from").day();
        var to = fields.possible("to").map(Written::day).orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw item.refuse("the value ends on " + to + ", before it begins on " + from + ".");
        }
        return new Dated(from, to, fields.needed("value"), source(fields));
    }

    private static Source source(Fields fields) {
        return new Source(fields.needed("source").text(), fields.needed("grade").oneOf(Source.Grade.class));
    }

    private static void follows(Dated before, Dated next, Written item) {
        if (before.to().equals(LocalDate.MAX)) {
            throw item.refuse("the value before this one has no end. Give it \"to: "
                    + next.from().minusDays(1) + "\".");
        }
        var expected = before.to().plusDays(1);
        if (!next.from().equals(expected)) {
            throw item.refuse(
                    (next.from().isAfter(expected) ? "a gap" : "an overlap") + ": the value before this one ends on "
                            + before.to() + ". Write \"from: " + expected + "\", or change that end.");
        }
    }
}
