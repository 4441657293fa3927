package org.gongji.hotline.console.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongji.hotline.binding.RequestCounts;
import org.gongji.hotline.callback.CallBackOutcomes;
import org.gongji.hotline.calllog.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/// Writes the report of yesterday, and of the days before that were missed while nothing ran.
final class ReportRun {

    private static final Logger log = LoggerFactory.getLogger(ReportRun.class);
    private static final int MOST_MISSED = 7;

    private final Calls calls;
    private final RequestCounts requests;
    private final CallBackOutcomes callBacks;
    private final Reports reports;
    private final ReportFolder folder;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Duration keep;

    ReportRun(
            Calls calls,
            RequestCounts requests,
            CallBackOutcomes callBacks,
            Reports reports,
            ReportFolder folder,
            MessageSource messages,
            ZoneId zone,
            Duration keep) {
        this.calls = calls;
        this.requests = requests;
        this.callBacks = callBacks;
        this.reports = reports;
        this.folder = folder;
        this.messages = messages;
        this.zone = zone;
        this.keep = keep;
    }

    /// Today, by the clock of the database.
    LocalDate today() {
        return reports.now().atZone(zone).toLocalDate();
    }

    /// The first day whose report is kept.
    LocalDate oldest() {
        return today().minusDays(keep.toDays());
    }

    void writeWhatIsMissing() {
        var yesterday = today().minusDays(1);
        var next = reports.latest().map(day -> day.plusDays(1)).orElse(yesterday);
        var earliest = yesterday.minusDays(MOST_MISSED - 1L);
        for (var day = next.isBefore(earliest) ? earliest : next; !day.isAfter(yesterday); day = day.plusDays(1)) {
            write(day);
        }
        purge();
    }

    /// Writes the report of one day, in the place of an old one.
    void write(LocalDate day) {
        var report = read(day);
        try {
            var csv = report.file(Form.CSV, messages);
            var xlsx = report.file(Form.XLSX, messages);
            reports.keep(day, report.calls().calls(), csv, xlsx);
            put(day, csv, xlsx);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // written in memory
        }
        log.atInfo()
                .addKeyValue("day", day)
                .addKeyValue("calls", report.calls().calls())
                .log("the report of a day was written");
    }

    private DayReport read(LocalDate day) {
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new DayReport(
                day,
                DayOfCalls.of(day, zone, calls),
                requests.filed(from, to),
                requests.decided(from, to),
                callBacks.outcomes(from, to));
    }

    /// The file is a copy: without it, the report can still be fetched from the console.
    private void put(LocalDate day, byte[] csv, byte[] xlsx) {
        try {
            folder.put(day, Form.CSV, csv);
            folder.put(day, Form.XLSX, xlsx);
        } catch (IOException problem) {
            log.atWarn()
                    .addKeyValue("day", day)
                    .addKeyValue("problem", problem.getClass().getSimpleName())
                    .log("the report of a day is in the console, but could not be put into its folder");
        }
    }

    private void purge() {
        var oldest = oldest();
        reports.deleteBefore(oldest);
        try {
            folder.deleteBefore(oldest);
        } catch (IOException problem) {
            log.atWarn()
                    .addKeyValue("problem", problem.getClass().getSimpleName())
                    .log("old reports could not be deleted from their folder");
        }
    }
}
