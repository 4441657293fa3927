package org.gongji.hotline.console.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongji.hotline.calllog.Insight;
import org.gongji.hotline.calllog.Measure;
import org.gongji.hotline.console.Cell;
import org.gongji.hotline.rules.CallOutcome;

/// The tables as CSV (RFC 4180, UTF-8), whole and under names that programs know. None has more than some hundred
/// lines.
enum InsightFile {
    HOURS(List.of("weekday", "hour", "calls")) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            insight.hours(span.slice(), span.first(), span.last())
                    .forEach(hour -> line.accept(List.of(hour.day(), hour.hour(), hour.calls())));
        }
    },
    DAYS(Stream.concat(Stream.of("day"), Arrays.stream(Measure.values()).map(InsightFile::name))
            .toList()) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            insight.days(span.slice(), span.first(), span.last()).forEach(day -> {
                var cells = new ArrayList<Object>(List.of(day.day()));
                Arrays.stream(Measure.values()).map(day.counts()::of).forEach(cells::add);
                line.accept(cells);
            });
        }
    },
    FUNNEL(List.of("step", "calls")) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            totals(
                    insight,
                    span,
                    line,
                    Measure.CAME_IN,
                    Measure.ANSWERED,
                    Measure.AT_MENU,
                    Measure.IDENTIFYING,
                    Measure.IDENTIFIED);
        }
    },
    ENDINGS(List.of("ending", "calls")) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            totals(
                    insight,
                    span,
                    line,
                    Measure.GOODBYE,
                    Measure.PERSON,
                    Measure.HUNG_UP,
                    Measure.GAVE_UP,
                    Measure.APOLOGY,
                    Measure.INTERRUPTED,
                    Measure.REFUSED);
        }
    },
    REPEATS(List.of("what", "calls")) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            totals(insight, span, line, Measure.NUMBERED, Measure.SECOND_CALL, Measure.THIRD_CALL, Measure.LATER_CALL);
        }
    },
    PLACES(List.of("dialog", "place", "reached", "ended", "lost")) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            insight.places(span.slice(), span.first(), span.last())
                    .forEach(place -> line.accept(
                            List.of(place.dialog(), place.place(), place.reached(), place.ended(), place.lost())));
        }
    },
    FLOW(List.of("stage", "source", "target", "calls")) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            insight.flow(span.slice(), span.first(), span.last())
                    .forEach(hop -> line.accept(List.of(hop.stage() + 1, hop.source(), hop.target(), hop.calls())));
        }
    },
    CALL_BACKS(List.of("outcome", "attempts")) {
        @Override
        void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line) {
            new TreeMap<>(callBacks.get()).forEach((outcome, attempts) -> line.accept(List.of(outcome, attempts)));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList
    private final List<String> heads;

    InsightFile(List<String> heads) {
        this.heads = heads;
    }

    abstract void write(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span, Consumer<List<?>> line);

    private static void totals(Insight insight, Span span, Consumer<List<?>> line, Measure... measures) {
        var total = Sheets.total(insight.days(span.slice(), span.first(), span.last()));
        for (var measure : measures) {
            line.accept(List.of(name(measure), total.of(measure)));
        }
    }

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    byte[] csv(Insight insight, Supplier<Map<CallOutcome, Long>> callBacks, Span span) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(heads);
            write(
                    insight,
                    callBacks,
                    span,
                    cells -> csv.writeRecord(
                            cells.stream().map(String::valueOf).map(Cell::of).toList()));
        }
        return bytes.toByteArray();
    }

    /// How the address calls it.
    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
