package org.gongji.hotline.console.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.gongji.hotline.console.Audit;
import org.gongji.hotline.console.NotHere;
import org.gongji.hotline.console.PageController;
import org.gongji.hotline.console.Unfit;
import org.gongji.hotline.console.ViewerZone;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The reports of each day, to be fetched.
@PageController
final class ReportPages {

    private static final int ON_A_PAGE = 31;

    private final Reports reports;
    private final ReportRun run;
    private final Audit audit;
    private final RegionSettings region;
    private final ReportSettings settings;

    ReportPages(Reports reports, ReportRun run, Audit audit, RegionSettings region, ReportSettings settings) {
        this.reports = reports;
        this.run = run;
        this.audit = audit;
        this.region = region;
        this.settings = settings;
    }

    /// One report as the page shows it.
    record View(LocalDate day, ZonedDateTime written, long calls) {}

    @GetMapping("/console/reports")
    String list(@RequestParam(defaultValue = "") String before, Model model, HttpServletRequest request) {
        var zone = ViewerZone.of(request, region.zone());
        var today = run.today();
        // one more than is shown tells whether there is a next page
        var found = reports.before(before.isBlank() ? today : day(before), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute(
                "reports",
                shown.stream()
                        .map(kept -> new View(kept.day(), kept.written().atZone(zone), kept.calls()))
                        .toList());
        model.addAttribute("first", !before.isBlank());
        model.addAttribute("next", found.size() > ON_A_PAGE ? shown.getLast().day() : null);
        model.addAttribute("zone", zone);
        model.addAttribute("settings", settings);
        model.addAttribute("yesterday", today.minusDays(1));
        model.addAttribute("oldest", run.oldest());
        return "reports";
    }

    /// Writes a report again, or one that was missed.
    @PostMapping("/console/reports")
    String write(@RequestParam(defaultValue = "") String day) {
        var wanted = day(day);
        if (!wanted.isBefore(run.today()) || wanted.isBefore(run.oldest())) {
            throw new Unfit("day", "The day has to be over, and no longer ago than reports are kept.");
        }
        run.write(wanted);
        return "redirect:/console/reports";
    }

    @GetMapping("/console/reports/{day}/{form}")
    ResponseEntity<byte[]> file(@PathVariable String day, @PathVariable String form, Authentication who) {
        var wanted = Arrays.stream(Form.values())
                .filter(one -> one.name().equals(form))
                .findFirst()
                .orElseThrow(ReportPages::none);
        var of = parsed(day).orElseThrow(ReportPages::none);
        var file = reports.file(of, wanted).orElseThrow(ReportPages::none);
        audit.write(who.getName(), Audit.Action.EXPORT_CALLS, "report " + of + " " + wanted);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, wanted.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ReportFolder.name(of, wanted) + "\"")
                .body(file);
    }

    private static NotHere none() {
        return new NotHere("There is no such report.");
    }

    private static LocalDate day(String text) {
        return parsed(text).orElseThrow(() -> new Unfit("day", "This is no day."));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
