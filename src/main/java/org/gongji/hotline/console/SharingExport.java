package org.gongji.hotline.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.binding.SharingFeed;
import org.gongji.hotline.binding.SharingFeed.Change;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Money;

/// Writes the changes of sharings as CSV (RFC 4180, UTF-8), page by page. It is written down first who takes them.
public final class SharingExport {

    private static final List<String> COLUMNS = List.of(
            "event",
            "happened_at",
            "kind",
            "sharing",
            "request",
            "sharer_id",
            "beneficiary_id",
            "relation",
            "quota",
            "effective");

    private static final int PAGE = 500;
    private static final Instant NO_END = Instant.parse("9999-01-01T00:00:00Z");

    private final SharingFeed feed;
    private final Audit audit;
    private final ZoneId zone;

    SharingExport(SharingFeed feed, Audit audit, RegionSettings region) {
        this.feed = feed;
        this.audit = audit;
        this.zone = region.zone();
    }

    /// Where the file goes, once it is sure that it can be begun.
    @FunctionalInterface
    public interface Target {

        /// The stream to write into; who wrote closes it.
        OutputStream open() throws IOException;
    }

    /// The beginning of a day in the hotline's zone.
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// Writes all changes from `from` on and before `to`; empty means no bound. Throws `DataAccessException` when the
    /// database is away: before the target is opened, or in the middle.
    ///
    /// @return how many there are
    public long write(String actor, Optional<Instant> from, Optional<Instant> to, Target target) throws IOException {
        audit.write(actor, Audit.Action.EXPORT_SHARINGS, "from " + told(from) + " to " + told(to));
        var first = from.orElse(Instant.EPOCH);
        var last = to.orElse(NO_END);
        var page = feed.read(first, last, Optional.empty(), PAGE);
        var written = 0L;
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(target.open(), StandardCharsets.UTF_8))) {
            csv.writeRecord(COLUMNS);
            while (!page.isEmpty()) {
                page.forEach(change -> csv.writeRecord(cells(change)));
                written += page.size();
                page = feed.read(first, last, Optional.of(page.getLast()), PAGE);
            }
        }
        return written;
    }

    private static String told(Optional<Instant> bound) {
        return bound.map(Instant::toString).orElse("-");
    }

    private List<String> cells(Change change) {
        return Stream.of(
                        change.event(),
                        CallView.at(change.happenedAt(), zone).toString(),
                        change.kind(),
                        Long.toString(change.sharing().value()),
                        Long.toString(change.request().value()),
                        change.sharer().map(IdNumber::digits).orElse(""),
                        change.beneficiary().map(IdNumber::digits).orElse(""),
                        change.relation().name(),
                        change.quota().map(Money::yuan).map(Object::toString).orElse(""),
                        change.effective().toString())
                .map(Cell::of)
                .toList();
    }
}
