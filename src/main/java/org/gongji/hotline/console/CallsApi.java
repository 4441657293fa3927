package org.gongji.hotline.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.Calls.Wanted;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.vault.BlindIndex;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The calls, for supervisors' tools. Each look is written down first.
@RestController
final class CallsApi {

    private static final int SEARCH_PAGE = 50;

    private final Calls calls;
    private final Register register;
    private final Audit audit;
    private final BlindIndex index;
    private final RegionSettings region;

    CallsApi(Calls calls, Register register, Audit audit, BlindIndex index, RegionSettings region) {
        this.calls = calls;
        this.register = register;
        this.audit = audit;
        this.index = index;
        this.region = region;
    }

    /// @param next what to send as `cursor` for the page after; null at the end
    record Page(List<CallView> calls, Optional<String> next) {}

    record Whole(CallView call, List<StepView> path) {}

    @GetMapping("/api/v1/calls")
    Page list(@RequestParam Map<String, String> query, Authentication who) {
        var asked = CallQuery.of(query, region.zone());
        audit.write(who.getName(), Audit.Action.LIST_CALLS, told(asked));
        return page(asked.wanted(), asked.before(), asked.limit());
    }

    @PostMapping("/api/v1/calls/search")
    Page search(@RequestBody CallSearch search, Authentication who) {
        var before = CallQuery.of(cursor(search), region.zone()).before();
        if (search.byPhone()) {
            var phone = search.phoneNumber();
            audit.write(who.getName(), Audit.Action.SEARCH_CALLS, "phone " + Subjects.hash(index, phone.digits()));
            return page(Wanted.everything().from(phone), before, SEARCH_PAGE);
        }
        var id = search.idNumber();
        audit.write(who.getName(), Audit.Action.SEARCH_CALLS, "id " + Subjects.hash(index, id.digits()));
        return register.find(id)
                .map(PersonId::value)
                .map(person -> page(Wanted.everything().of(person), before, SEARCH_PAGE))
                .orElse(new Page(List.of(), Optional.empty()));
    }

    @GetMapping("/api/v1/calls/{id:[0-9]+}")
    Whole call(@PathVariable String id, Authentication who) {
        var call = CallQuery.number(id).flatMap(calls::find).orElseThrow(() -> new NotHere("There is no such call."));
        audit.write(who.getName(), Audit.Action.READ_CALL, "call " + call.id().value());
        return new Whole(CallView.of(call, region.zone()), steps(call));
    }

    private List<StepView> steps(LoggedCall call) {
        return calls.path(call.id()).stream()
                .map(stop -> StepView.of(stop, region.zone()))
                .toList();
    }

    private Page page(Wanted wanted, Optional<CallId> before, int limit) {
        // one more than is shown tells whether there is a next page
        var found = calls.list(wanted, before, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? Optional.of(Long.toString(shown.getLast().id().value()))
                : Optional.<String>empty();
        return new Page(
                shown.stream().map(call -> CallView.of(call, region.zone())).toList(), next);
    }

    private static Map<String, String> cursor(CallSearch search) {
        return search.cursor() == null ? Map.of() : Map.of("cursor", search.cursor());
    }

    private static String told(CallQuery asked) {
        var wanted = asked.wanted();
        return "from " + wanted.from().map(Object::toString).orElse("-")
                + " to " + wanted.to().map(Object::toString).orElse("-")
                + " outcome " + wanted.ending().map(Enum::name).orElse("-")
                + " place "
                + wanted.place().map(place -> place.length() > 60 ? "-" : place).orElse("-");
    }
}
