package org.gongji.hotline.console.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.console.Audit;
import org.gongji.hotline.console.CallFilter;
import org.gongji.hotline.console.CutOff;
import org.gongji.hotline.console.Masked;
import org.gongji.hotline.console.PageController;
import org.gongji.hotline.console.Unfit;
import org.gongji.hotline.console.ViewerZone;
import org.gongji.hotline.console.export.ExportBook.Export;
import org.gongji.hotline.console.export.ExportBook.State;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.vault.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes the calls of a list out as a file. The file goes straight to the browser and is kept nowhere; a page shows how
/// far it is. That it is taken out is written down before its first row.
@PageController
final class ExportPages {

    private static final int LONGEST_NUMBER = 19;
    private static final List<String> TOLD = List.of("outcome", "place", "dialog", "region", "language", "node");

    private final Calls calls;
    private final CallExport export;
    private final ExportBook book;
    private final Audit audit;
    private final FieldCipher cipher;
    private final RegionSettings region;
    private final MessageSource messages;
    private final ExportSettings settings;
    private final Semaphore room;

    ExportPages(
            Calls calls,
            CallExport export,
            ExportBook book,
            Audit audit,
            FieldCipher cipher,
            RegionSettings region,
            MessageSource messages,
            ExportSettings settings) {
        this.calls = calls;
        this.export = export;
        this.book = book;
        this.audit = audit;
        this.cipher = cipher;
        this.region = region;
        this.messages = messages;
        this.settings = settings;
        this.room = new Semaphore(settings.atOnce());
    }

    /// One export as the page shows it.
    ///
    /// @param wanted null until the rows are counted
    record View(
            long id,
            Form form,
            State state,
            boolean running,
            @Nullable Long wanted,
            long written,
            ZonedDateTime began) {

        static View of(Export export, ZoneId zone) {
            return new View(
                    export.id(),
                    export.form(),
                    export.state(),
                    export.running(),
                    export.wanted().orElse(null),
                    export.written(),
                    export.began().atZone(zone));
        }
    }

    @GetMapping("/console/exports")
    String page(@RequestParam Map<String, String> query, Model model, HttpServletRequest request, Authentication who) {
        var zone = ViewerZone.of(request, region.zone());
        show(CallFilter.of(query, LocalDate.now(zone)), zone, model, who, null);
        return "exports";
    }

    private void show(CallFilter filter, ZoneId zone, Model model, Authentication who, @Nullable String refused) {
        model.addAttribute("filter", filter);
        model.addAttribute(
                "told",
                TOLD.stream().filter(name -> filter.field(name).isPresent()).toList());
        model.addAttribute("caller", filter.caller(cipher).map(Masked::phone).orElse(null));
        model.addAttribute("forms", Form.values());
        model.addAttribute("rows", settings.rows());
        model.addAttribute("refused", refused);
        mine(zone, model, who);
    }

    private void mine(ZoneId zone, Model model, Authentication who) {
        var exports = book.of(who.getName()).stream()
                .map(export -> View.of(export, zone))
                .toList();
        model.addAttribute("exports", exports);
        model.addAttribute("running", exports.stream().anyMatch(View::running));
        model.addAttribute("zone", zone);
    }

    /// What a page asks for again and again while one of them is running.
    @GetMapping("/console/exports/mine")
    String mine(Model model, HttpServletRequest request, Authentication who) {
        mine(ViewerZone.of(request, region.zone()), model, who);
        return "exports :: mine";
    }

    @PostMapping("/console/exports/{id:[0-9]+}/cancel")
    String cancel(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "") String inThePage,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        if (id.length() < LONGEST_NUMBER) {
            book.cancel(who.getName(), Long.parseLong(id));
        }
        return inThePage.isEmpty() ? "redirect:/console/exports" : mine(model, request, who);
    }

    @PostMapping("/console/exports")
    @Nullable
    String take(
            @RequestParam Map<String, String> query,
            @RequestParam(name = "form", defaultValue = "CSV") String wantedForm,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            Locale locale)
            throws IOException {
        var zone = ViewerZone.of(request, region.zone());
        var filter = CallFilter.of(query, LocalDate.now(zone));
        var form = form(wantedForm);
        var wanted = filter.wanted(zone, cipher);
        audit.write(who.getName(), Audit.Action.EXPORT_CALLS, form + " " + filter.told());
        if (!room.tryAcquire()) {
            show(filter, zone, model, who, "busy");
            return "exports";
        }
        var id = book.begin(who.getName(), form);
        try {
            var rows = calls.count(wanted, settings.rows() + 1L);
            if (rows > settings.rows()) {
                book.end(id, State.TOO_MANY);
                show(filter, zone, model, who, "too-many");
                return "exports";
            }
            book.counted(id, rows);
            response.setContentType(form.type());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"calls-" + LocalDate.now(zone) + form.suffix() + "\"");
            // closed by the container, and only if all went well
            var sheet = form.into(StreamUtils.nonClosing(response.getOutputStream()));
            var written = export.write(
                    wanted,
                    zone,
                    word -> Objects.requireNonNullElse(messages.getMessage(word, null, word, locale), word),
                    sheet,
                    count -> book.moved(id, count));
            if (!written.whole()) {
                throw new CutOff("it was cancelled");
            }
            sheet.close();
            book.end(id, State.DONE);
            return null;
        } catch (DataAccessException | TransactionException away) {
            throw response.getContentType() == null ? away : new CutOff(away);
        } catch (IOException gone) {
            // whoever fetched it has left: there is nobody to tell
            return null;
        } finally {
            room.release();
            book.end(id, State.BROKEN);
        }
    }

    private static Form form(String name) {
        return Arrays.stream(Form.values())
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unfit("form", "The forms are " + Arrays.toString(Form.values()) + "."));
    }
}
