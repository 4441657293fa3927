package org.gongji.hotline.console;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongji.hotline.binding.Requests;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.RuleBook;
import org.gongji.hotline.rules.Scheme;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.vault.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What would be decided about two people, real or made up, and why. Nothing is filed.
@PageController
final class WhatIfPages {

    private final Requests requests;
    private final Regions regions;
    private final RegionSettings own;
    private final Audit audit;
    private final BlindIndex index;

    WhatIfPages(Requests requests, Regions regions, RegionSettings own, Audit audit, BlindIndex index) {
        this.requests = requests;
        this.regions = regions;
        this.own = own;
        this.audit = audit;
        this.index = index;
    }

    @GetMapping("/console/rules/what-if")
    String ask(Model model) {
        choices(model, Map.of());
        return "what-if";
    }

    @PostMapping("/console/rules/what-if")
    String decide(@RequestParam Map<String, String> form, Model model, Authentication who) {
        try {
            if (form.getOrDefault("by", "").equals("id")) {
                show(byId(form, who), model);
                choices(model, withoutIds(form));
            } else {
                show(MayBind.decide(MadeUp.facts(form, LocalDate.now(own.zone()), regions)), model);
                choices(model, withoutIds(form));
            }
        } catch (Unfit unfit) {
            model.addAttribute("unfit", unfit.field());
            choices(model, withoutIds(form));
        }
        return "what-if";
    }

    private Decision<MayBind.Outcome> byId(Map<String, String> form, Authentication who) {
        var wanted = new WantedSharing(
                        digits(form.get("sharerId")),
                        digits(form.get("beneficiaryId")),
                        form.get("relation"),
                        form.get("filedBy"),
                        Channel.APP.name(),
                        form.getOrDefault("quota", "").isBlank() ? null : form.get("quota"),
                        null)
                .application();
        audit.write(who.getName(), Audit.Action.PREVIEW_DECISION, WantedSharing.subject(wanted, index));
        return requests.preview(wanted);
    }

    private static String digits(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /// Whose ID it was is not shown again.
    private static Map<String, String> withoutIds(Map<String, String> form) {
        var shown = new HashMap<>(form);
        shown.remove("sharerId");
        shown.remove("beneficiaryId");
        return shown;
    }

    private static void show(Decision<MayBind.Outcome> decision, Model model) {
        model.addAttribute("trace", TraceView.of(decision.trace()));
        model.addAttribute("drawing", RuleBook.drawing(decision.trace()).orElse(""));
        switch (decision.outcome()) {
            case MayBind.Outcome.AtOnce _ -> model.addAttribute("outcome", "AT_ONCE");
            case MayBind.Outcome.WaitsFor(var side, var terms, var byPhone) -> {
                model.addAttribute("outcome", "WAITS_" + side);
                model.addAttribute("terms", terms.id());
                model.addAttribute("byPhone", byPhone);
            }
            case MayBind.Outcome.Refused(var reason) -> {
                model.addAttribute("outcome", "REFUSED");
                model.addAttribute("reason", reason);
            }
        }
    }

    private void choices(Model model, Map<String, String> form) {
        model.addAttribute("form", form);
        model.addAttribute("sides", Side.values());
        model.addAttribute("relations", Relation.values());
        model.addAttribute("schemes", Scheme.values());
        model.addAttribute("statuses", InsuranceStatus.values());
        model.addAttribute("today", LocalDate.now(own.zone()));
        model.addAttribute("ownRegion", own.region());
    }
}
