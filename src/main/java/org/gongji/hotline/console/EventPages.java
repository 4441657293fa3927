package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gongji.hotline.binding.DeadLetters;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Events that the core system did not take, for people. Nothing here names a person.
@PageController
final class EventPages {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final DeadLetters letters;
    private final Audit audit;
    private final RegionSettings region;

    EventPages(DeadLetters letters, Audit audit, RegionSettings region) {
        this.letters = letters;
        this.audit = audit;
        this.region = region;
    }

    /// An event as the page shows it.
    public record EventView(
            String event,
            String kind,
            String sharing,
            String request,
            OffsetDateTime happened,
            OffsetDateTime givenUp,
            int tries,
            String problem) {

        static EventView of(DeadLetters.DeadLetter dead, ZoneId zone) {
            return new EventView(
                    dead.event(),
                    dead.kind(),
                    Long.toString(dead.sharing().value()),
                    Long.toString(dead.request().value()),
                    CallView.at(dead.happenedAt(), zone),
                    CallView.at(dead.givenUpAt(), zone),
                    dead.tries(),
                    dead.problem());
        }
    }

    @GetMapping("/console/boards/events")
    String list(Model model, HttpServletRequest request, Authentication who) {
        show(model, request, who);
        return "events";
    }

    private void show(Model model, HttpServletRequest request, Authentication who) {
        audit.write(who.getName(), Audit.Action.LIST_DEAD_EVENTS, "all");
        var zone = ViewerZone.of(request, region.zone());
        List<EventView> dead =
                letters.list().stream().map(one -> EventView.of(one, zone)).toList();
        model.addAttribute("events", dead);
        model.addAttribute("zone", zone);
    }

    /// @param event empty for all of them
    @PostMapping("/console/boards/events/replay")
    String replay(@RequestParam(defaultValue = "") String event, Authentication who) {
        if (event.isEmpty()) {
            audit.write(who.getName(), Audit.Action.REPLAY_EVENTS, "all");
            letters.replayAll();
        } else {
            audit.write(who.getName(), Audit.Action.REPLAY_EVENTS, "event " + checked(event));
            letters.replay(event);
        }
        return "redirect:/console/boards/events";
    }

    @PostMapping("/console/boards/events/drop")
    String drop(
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            Authentication who) {
        var why = new GivenReason(reason);
        if (!why.fits()) {
            model.addAttribute("unfit", event);
            show(model, request, who);
            return "events";
        }
        audit.write(who.getName(), Audit.Action.DROP_EVENT, "event " + checked(event) + " reason " + why.text());
        letters.drop(event);
        return "redirect:/console/boards/events";
    }

    private static String checked(String event) {
        if (!event.matches(ID)) {
            throw new Unfit("event", "Send the id of an event, as the list has it.");
        }
        return event;
    }
}
