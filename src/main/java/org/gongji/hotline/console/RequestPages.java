package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.binding.EvidenceChain;
import org.gongji.hotline.binding.EvidenceChain.Verdict;
import org.gongji.hotline.binding.RequestBoard;
import org.gongji.hotline.binding.RequestBoard.Cursor;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.State;
import org.gongji.hotline.callback.CallBackBoard;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.vault.BlindIndex;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The requests for family sharing, and what the rules did not let be filed. Each look is written down first.
@PageController
final class RequestPages {

    private static final int ON_A_PAGE = 50;
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,17})\\.([0-9a-f]{64})");

    private final RequestBoard board;
    private final EvidenceChain chain;
    private final CallBackBoard callBacks;
    private final Register register;
    private final Audit audit;
    private final BlindIndex index;
    private final RegionSettings region;

    RequestPages(
            RequestBoard board,
            EvidenceChain chain,
            CallBackBoard callBacks,
            Register register,
            Audit audit,
            BlindIndex index,
            RegionSettings region) {
        this.board = board;
        this.chain = chain;
        this.callBacks = callBacks;
        this.register = register;
        this.audit = audit;
        this.index = index;
        this.region = region;
    }

    @GetMapping("/console/boards/requests")
    String list(@RequestParam Map<String, String> query, Model model, HttpServletRequest request, Authentication who) {
        var filter = RequestFilter.of(query);
        audit.write(who.getName(), Audit.Action.LIST_REQUESTS, filter.told());
        show(filter, model, request);
        return "requests";
    }

    private void show(RequestFilter filter, Model model, HttpServletRequest request) {
        var zone = ViewerZone.of(request, region.zone());
        // one more than is shown tells whether there is a next page
        var found = board.list(filter.wanted(), filter.before(), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute(
                "requests", shown.stream().map(row -> RequestView.of(row, zone)).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("states", State.values());
        model.addAttribute("sides", Side.values());
        model.addAttribute("first", filter.before().isPresent() ? filter.address("") : null);
        model.addAttribute(
                "next",
                found.size() > ON_A_PAGE
                        ? filter.address(Long.toString(shown.getLast().id().value()))
                        : null);
        model.addAttribute("zone", zone);
    }

    /// Whose requests are looked for comes in a form: in an address it would stand in every log on the way.
    @PostMapping("/console/boards/requests")
    String search(
            @RequestParam(defaultValue = "") String id, Model model, HttpServletRequest request, Authentication who) {
        var typed = id.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            var number = new CallSearch(null, typed, null).idNumber();
            audit.write(who.getName(), Audit.Action.SEARCH_REQUESTS, "id " + Subjects.hash(index, number.digits()));
            var person = register.find(number);
            if (person.isPresent()) {
                return "redirect:/console/boards/requests?person="
                        + person.get().value();
            }
            model.addAttribute("unfit", "nobody");
        } catch (Unfit _) {
            model.addAttribute("unfit", "id");
        }
        var nothing = RequestFilter.of(Map.of());
        audit.write(who.getName(), Audit.Action.LIST_REQUESTS, nothing.told());
        show(nothing, model, request);
        return "requests";
    }

    @GetMapping("/console/boards/requests/{id:[0-9]+}")
    String request(@PathVariable String id, Model model, HttpServletRequest request, Authentication who) {
        var found = CallQuery.number(id)
                .flatMap(number -> board.find(new RequestId(number.value())))
                .orElseThrow(() -> new NotHere("There is no such request."));
        audit.write(
                who.getName(),
                Audit.Action.READ_REQUEST,
                "request " + found.row().id().value());
        var zone = ViewerZone.of(request, region.zone());
        model.addAttribute("request", RequestView.of(found.row(), zone));
        model.addAttribute("decision", TraceView.of(found.decision()));
        model.addAttribute(
                "evidence",
                found.evidence().stream()
                        .map(kept -> EvidenceRow.of(kept, zone))
                        .toList());
        model.addAttribute(
                "callBack",
                found.row()
                        .asked()
                        .flatMap(callBacks::of)
                        .map(entry -> CallBackView.of(entry, zone))
                        .orElse(null));
        model.addAttribute("zone", zone);
        return "request";
    }

    /// Looks whether any evidence was changed, taken out or put in: all of it, since each row is chained to the one
    /// before.
    ///
    /// @param request whose page asked, to go back to; may be empty
    @PostMapping("/console/boards/requests/check")
    String check(@RequestParam(defaultValue = "") String request, Model model, Authentication who) {
        audit.write(who.getName(), Audit.Action.CHECK_EVIDENCE, "all");
        switch (chain.verify()) {
            case Verdict.Sound(var rows) -> verdict(model, "sound", rows);
            case Verdict.Changed(var number) -> verdict(model, "changed", number);
            case Verdict.Missing(var number) -> verdict(model, "missing", number);
        }
        model.addAttribute(
                "back", CallQuery.number(request).map(number -> number.value()).orElse(null));
        return "evidence";
    }

    private static void verdict(Model model, String verdict, long number) {
        model.addAttribute("verdict", verdict);
        model.addAttribute("number", number);
    }

    @GetMapping("/console/boards/refused-requests")
    String unfiled(
            @RequestParam(defaultValue = "") String cursor,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var before = Optional.of(cursor).filter(text -> !text.isEmpty()).map(RequestPages::place);
        audit.write(who.getName(), Audit.Action.LIST_REQUESTS, "refused by the rules");
        var zone = ViewerZone.of(request, region.zone());
        var found = board.unfiled(before, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute(
                "refused", shown.stream().map(one -> UnfiledView.of(one, zone)).toList());
        model.addAttribute("first", before.isPresent());
        model.addAttribute(
                "next", found.size() > ON_A_PAGE ? text(shown.getLast().place()) : null);
        model.addAttribute("zone", zone);
        return "refused-requests";
    }

    private static String text(Cursor place) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "." + place.key();
    }

    private static Cursor place(String text) {
        var parts = CURSOR.matcher(text);
        if (!parts.matches()) {
            throw new Unfit("cursor", "Send the value of next as the last answer had it.");
        }
        return new Cursor(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), parts.group(2));
    }
}
