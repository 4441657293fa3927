package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.calllog.Replays;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.speech.Retelling;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One call: its way, what was decided in it, and what the caller heard. Each look is written down first.
@PageController
final class CallPage {

    private static final int LEAST_REASON = 4;
    private static final int MOST_REASON = 120;

    private final Calls calls;
    private final CallStory story;
    private final Replays replays;
    private final Retelling retelling;
    private final Audit audit;
    private final FieldCipher cipher;
    private final RegionSettings region;

    CallPage(
            Calls calls,
            CallStory story,
            Replays replays,
            Retelling retelling,
            Audit audit,
            FieldCipher cipher,
            RegionSettings region) {
        this.calls = calls;
        this.story = story;
        this.replays = replays;
        this.retelling = retelling;
        this.audit = audit;
        this.cipher = cipher;
        this.region = region;
    }

    @GetMapping("/console/calls/{id:[0-9]+}")
    String call(@PathVariable String id, Model model, HttpServletRequest request, Authentication who) {
        var call = found(id);
        read(call, who);
        return show(call, false, model, request, who);
    }

    /// Shows the caller's number, and what of the call is personal, to somebody who says why.
    @PostMapping("/console/calls/{id:[0-9]+}")
    String unmask(
            @PathVariable String id,
            @RequestParam String reason,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var call = found(id);
        var why = reason.strip();
        if (why.length() < LEAST_REASON || why.length() > MOST_REASON || why.matches(".*\\d{5,}.*")) {
            read(call, who);
            model.addAttribute("reasonUnfit", true);
            return show(call, false, model, request, who);
        }
        audit.write(
                who.getName(), Audit.Action.UNMASK_CALLER, "call " + call.id().value() + " reason " + why);
        model.addAttribute("number", call.from().map(PhoneNumber::digits).orElse(""));
        return show(call, true, model, request, who);
    }

    private void read(LoggedCall call, Authentication who) {
        audit.write(who.getName(), Audit.Action.READ_CALL, "call " + call.id().value());
    }

    private String show(LoggedCall call, boolean whole, Model model, HttpServletRequest request, Authentication who) {
        ZoneId zone = ViewerZone.of(request, region.zone());
        model.addAllAttributes(story.of(call, zone, whole));
        model.addAttribute(
                "pass", ReplayPass.of(who.getName(), whole, Instant.now()).sealed(cipher, call.id()));
        return "call";
    }

    /// The sound of a call, put together on request and kept nowhere. Who has no pass from the call's page has not been
    /// written down, and hears nothing.
    @GetMapping("/console/calls/{id:[0-9]+}/replay.wav")
    ResponseEntity<Resource> replay(
            @PathVariable String id, @RequestParam(defaultValue = "") String pass, Authentication who) {
        var call = CallQuery.number(id).orElseThrow(CallPage::notHere);
        var shown = ReplayPass.read(cipher, call, pass, who.getName(), Instant.now())
                .orElseThrow(CallPage::notHere);
        var moments = shown.whole() ? replays.whole(call) : replays.masked(call);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(retelling.wav(call.began(), moments)));
    }

    private LoggedCall found(String id) {
        return CallQuery.number(id).flatMap(calls::find).orElseThrow(CallPage::notHere);
    }

    private static NotHere notHere() {
        return new NotHere("There is no such call.");
    }
}
