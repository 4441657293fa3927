package org.gongji.hotline.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.console.AuditBook.Entry;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.vault.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked at whose data, for auditors. That they look is written down like every other look.
@PageController
final class AuditPages {

    private static final int ON_A_PAGE = 50;
    private static final int IN_A_PIECE = 500;
    private static final List<String> COLUMNS = List.of("id", "at", "who", "action", "subject");

    private final AuditBook book;
    private final Audit audit;
    private final BlindIndex index;
    private final RegionSettings region;

    AuditPages(AuditBook book, Audit audit, BlindIndex index, RegionSettings region) {
        this.book = book;
        this.audit = audit;
        this.index = index;
        this.region = region;
    }

    /// An entry as the page shows it.
    public record Line(long id, LocalDateTime at, String actor, String action, String subject) {

        static Line of(Entry entry, ZoneId zone) {
            return new Line(
                    entry.id(),
                    LocalDateTime.ofInstant(entry.at(), zone),
                    entry.actor(),
                    entry.action(),
                    entry.subject());
        }
    }

    /// The last look at the chain as the page shows it.
    ///
    /// @param broken null where all is as it was written
    public record Check(
            LocalDateTime at, long entries, @Nullable Long broken) {}

    @GetMapping("/console/audit")
    String list(@RequestParam Map<String, String> query, Model model, HttpServletRequest request, Authentication who) {
        var zone = ViewerZone.of(request, region.zone());
        var filter = AuditFilter.of(query, LocalDate.now(zone));
        audit.write(who.getName(), Audit.Action.SEARCH_AUDIT, filter.told());
        // one more than is shown tells whether there is a next page
        var found = book.find(filter.wanted(zone), filter.before(), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute(
                "entries", shown.stream().map(entry -> Line.of(entry, zone)).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("actions", Audit.Action.values());
        model.addAttribute("zone", zone);
        model.addAttribute("check", check(zone));
        model.addAttribute("first", filter.before().isPresent() ? filter.address("cursor", "") : null);
        model.addAttribute("next", found.size() > ON_A_PAGE ? filter.address("cursor", number(shown)) : null);
        return "audit";
    }

    private @Nullable Check check(ZoneId zone) {
        return book.lastCheck()
                .map(last -> new Check(
                        LocalDateTime.ofInstant(last.at(), zone),
                        last.verdict().entries(),
                        last.verdict().broken().orElse(null)))
                .orElse(null);
    }

    private static String number(List<Entry> shown) {
        return Long.toString(shown.getLast().id());
    }

    /// Whom entries are about comes in a form, and goes on as the hash that stands in the audit.
    @PostMapping("/console/audit")
    String about(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model,
            HttpServletRequest request) {
        var digits = number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!digits.matches("\\d{3,18}|\\d{17}X")) {
            model.addAttribute("unfit", true);
            return "audit-none";
        }
        var query = new HashMap<String, String>();
        query.put("from", from);
        query.put("to", to);
        var filter = AuditFilter.of(query, LocalDate.now(ViewerZone.of(request, region.zone())));
        return "redirect:" + filter.address("about", Subjects.hash(index, digits));
    }

    @GetMapping("/console/audit/export")
    void export(
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who)
            throws IOException {
        var zone = ViewerZone.of(request, region.zone());
        var filter = AuditFilter.of(query, LocalDate.now(zone));
        var wanted = filter.wanted(zone);
        audit.write(who.getName(), Audit.Action.EXPORT_AUDIT, filter.told());
        var page = book.find(wanted, Optional.empty(), IN_A_PIECE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        // closed only if all went well: a file that is cut off must not look whole
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        csv.writeRecord(COLUMNS);
        try {
            while (!page.isEmpty()) {
                page.forEach(entry -> csv.writeRecord(cells(entry, zone)));
                page = book.find(wanted, Optional.of(page.getLast().id()), IN_A_PIECE);
            }
        } catch (RuntimeException problem) {
            throw new CutOff(problem);
        }
        csv.close();
    }

    private static List<String> cells(Entry entry, ZoneId zone) {
        return Stream.of(
                        Long.toString(entry.id()),
                        entry.at().atZone(zone).toOffsetDateTime().toString(),
                        entry.actor(),
                        entry.action(),
                        entry.subject())
                .map(Cell::of)
                .toList();
    }
}
