package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The calls, for people. Each look is written down first.
@PageController
final class CallPages {

    private static final int ON_A_PAGE = 50;

    private final Calls calls;
    private final Register register;
    private final Audit audit;
    private final BlindIndex index;
    private final FieldCipher cipher;
    private final RegionSettings region;
    private final SavedFilters saved;

    CallPages(
            Calls calls,
            Register register,
            Audit audit,
            BlindIndex index,
            FieldCipher cipher,
            RegionSettings region,
            SavedFilters saved) {
        this.calls = calls;
        this.register = register;
        this.audit = audit;
        this.index = index;
        this.cipher = cipher;
        this.region = region;
        this.saved = saved;
    }

    @GetMapping("/console/calls")
    String list(@RequestParam Map<String, String> query, Model model, HttpServletRequest request, Authentication who) {
        var zone = ViewerZone.of(request, region.zone());
        var filter = CallFilter.of(query, LocalDate.now(zone));
        var wanted = filter.wanted(zone, cipher);
        var caller = filter.caller(cipher);
        audit.write(
                who.getName(),
                Audit.Action.LIST_CALLS,
                filter.told() + caller.map(this::hashed).orElse(""));
        // one more than is shown tells whether there is a next page
        var found = calls.list(wanted, filter.before(), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        model.addAttribute(
                "calls", shown.stream().map(call -> CallView.of(call, zone)).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("saved", saved.of(who.getName()));
        model.addAttribute("caller", caller.map(Masked::phone).orElse(null));
        model.addAttribute("outcomes", Ending.values());
        model.addAttribute("zone", zone);
        model.addAttribute("first", filter.before().isPresent() ? filter.address("cursor", "") : null);
        model.addAttribute("next", found.size() > ON_A_PAGE ? filter.address("cursor", last(shown.getLast())) : null);
        return "calls";
    }

    private static String last(LoggedCall call) {
        return Long.toString(call.id().value());
    }

    private String hashed(PhoneNumber caller) {
        return " phone " + Subjects.hash(index, caller.digits());
    }

    /// Whose calls are looked for comes in a form: in an address it would stand in every log on the
    /// way.
    @PostMapping("/console/calls")
    String search(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String from,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var today = LocalDate.now(ViewerZone.of(request, region.zone()));
        var since = from.isBlank() ? today.minusYears(1).toString() : from;
        var filter = CallFilter.of(Map.of("from", since), today);
        try {
            if (!phone.isBlank()) {
                var caller = new CallSearch(digits(phone), null, null).phoneNumber();
                return "redirect:" + filter.address("caller", CallFilter.seal(cipher, caller));
            }
            return person(id, filter, model, who);
        } catch (Unfit unfit) {
            model.addAttribute("unfit", unfit.field());
            return "calls-none";
        }
    }

    private String person(String id, CallFilter filter, Model model, Authentication who) {
        var number = new CallSearch(null, digits(id), null).idNumber();
        audit.write(who.getName(), Audit.Action.SEARCH_CALLS, "id " + Subjects.hash(index, number.digits()));
        Optional<Long> person = register.find(number).map(PersonId::value);
        if (person.isEmpty()) {
            model.addAttribute("unfit", "nobody");
            return "calls-none";
        }
        return "redirect:" + filter.address("person", Long.toString(person.get()));
    }

    /// As people write numbers: with blanks and dashes, and a small x.
    private static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
