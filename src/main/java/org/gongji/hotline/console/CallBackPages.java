package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.CallBackBoard;
import org.gongji.hotline.callback.CallBackSwitch;
import org.gongji.hotline.callback.CallBackSwitch.State;
import org.gongji.hotline.callback.DoNotCall;
import org.gongji.hotline.region.RegionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom the hotline calls back, the switch of that, and whom it does not call. Each look and each turn is written down
/// first.
@PageController
final class CallBackPages {

    private static final int ON_A_PAGE = 50;

    private final CallBackBoard board;
    private final CallBackSwitch turning;
    private final DoNotCall unwanted;
    private final Audit audit;
    private final RegionSettings region;

    CallBackPages(CallBackBoard board, CallBackSwitch turning, DoNotCall unwanted, Audit audit, RegionSettings region) {
        this.board = board;
        this.turning = turning;
        this.unwanted = unwanted;
        this.audit = audit;
        this.region = region;
    }

    /// Somebody who is not called at a number.
    ///
    /// @param number masked
    public record NotCalled(String attempt, String person, String number, String why, OffsetDateTime at) {

        static NotCalled of(DoNotCall.Unwanted one, ZoneId zone) {
            return new NotCalled(
                    Long.toString(one.saidOn().value()),
                    Long.toString(one.person().value()),
                    Masked.phone(one.number()),
                    one.why().name(),
                    CallView.at(one.saidAt(), zone));
        }
    }

    @GetMapping("/console/boards/call-backs")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var asked = CallBackQuery.of(Map.of("state", state, "cursor", cursor));
        var told = "state " + asked.state().map(Enum::name).orElse("-");
        audit.write(who.getName(), Audit.Action.LIST_CALLBACKS, told);
        show(asked, ViewerZone.of(request, region.zone()), model);
        return "call-backs";
    }

    private void show(CallBackQuery asked, ZoneId zone, Model model) {
        // one more than is shown tells whether there is a next page
        var found = board.list(asked.state(), asked.after(), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute("standing", turning.standing());
        model.addAttribute("since", CallView.at(turning.standing().since(), zone));
        model.addAttribute("figures", board.figures());
        model.addAttribute(
                "entries",
                shown.stream().map(entry -> CallBackView.of(entry, zone)).toList());
        model.addAttribute("states", CallBackBoard.State.values());
        model.addAttribute("state", asked.state().map(Enum::name).orElse(""));
        model.addAttribute("first", asked.after().isPresent());
        model.addAttribute("next", found.size() > ON_A_PAGE ? CallBackQuery.cursor(shown.getLast()) : null);
        model.addAttribute("zone", zone);
    }

    /// Turns the switch, for all nodes at once.
    @PostMapping("/console/boards/call-backs")
    String turn(
            @RequestParam State to,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var why = new GivenReason(reason);
        if (!why.fits()) {
            audit.write(who.getName(), Audit.Action.LIST_CALLBACKS, "state -");
            model.addAttribute("unfit", true);
            show(CallBackQuery.of(Map.of()), ViewerZone.of(request, region.zone()), model);
            return "call-backs";
        }
        audit.write(who.getName(), Audit.Action.TURN_CALLBACKS, to.name() + " reason " + why.text());
        turning.turn(to, who.getName());
        return "redirect:/console/boards/call-backs";
    }

    @GetMapping("/console/boards/do-not-call")
    String notCalled(
            @RequestParam(defaultValue = "") String cursor,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var before = Optional.of(cursor).filter(text -> !text.isEmpty()).map(CallBackPages::attempt);
        showNotCalled(before, null, model, request, who);
        return "do-not-call";
    }

    private void showNotCalled(
            Optional<AttemptId> before,
            @Nullable String unfit,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        audit.write(who.getName(), Audit.Action.LIST_DO_NOT_CALL, "all");
        var zone = ViewerZone.of(request, region.zone());
        var found = unwanted.list(before, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute(
                "entries", shown.stream().map(one -> NotCalled.of(one, zone)).toList());
        model.addAttribute("first", before.isPresent());
        model.addAttribute(
                "next", found.size() > ON_A_PAGE ? shown.getLast().saidOn().value() : null);
        model.addAttribute("unfit", unfit);
        model.addAttribute("zone", zone);
    }

    /// Lets somebody be called again who wishes it themselves.
    @PostMapping("/console/boards/do-not-call/{attempt:[0-9]+}")
    String callAgain(
            @PathVariable String attempt,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean wished,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var saidOn = attempt(attempt);
        var why = new GivenReason(reason);
        if (!why.fits() || !wished) {
            showNotCalled(Optional.empty(), attempt, model, request, who);
            return "do-not-call";
        }
        audit.write(
                who.getName(), Audit.Action.CALL_AGAIN, "attempt " + saidOn.value() + " wished, reason " + why.text());
        if (!unwanted.takeOff(saidOn)) {
            throw new NotHere("Nothing on the list was said on this attempt.");
        }
        return "redirect:/console/boards/do-not-call";
    }

    private static AttemptId attempt(String text) {
        return CallQuery.number(text)
                .map(number -> new AttemptId(number.value()))
                .orElseThrow(() -> new NotHere("There is no such attempt."));
    }
}
