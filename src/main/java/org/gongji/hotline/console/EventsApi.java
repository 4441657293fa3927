package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.util.List;
import org.gongji.hotline.binding.DeadLetters;
import org.gongji.hotline.region.RegionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Events that the core system did not take. Nothing here names a person.
@RestController
final class EventsApi {

    private final DeadLetters letters;
    private final Audit audit;
    private final RegionSettings region;

    EventsApi(DeadLetters letters, Audit audit, RegionSettings region) {
        this.letters = letters;
        this.audit = audit;
        this.region = region;
    }

    /// @param events the oldest 200
    record Dead(List<Letter> events) {}

    /// @param event its id, as the receiver knows it
    /// @param problem of the last try
    record Letter(
            String event,
            String kind,
            String sharing,
            String request,
            OffsetDateTime happenedAt,
            OffsetDateTime givenUpAt,
            int tries,
            String problem) {}

    /// @param event null, or not there: all of them
    record Which(@Nullable String event) {}

    /// @param events how many are sent again
    record Replayed(int events) {}

    record Dropped(boolean dropped) {}

    @GetMapping("/api/v1/events/dead")
    Dead dead(Authentication who) {
        audit.write(who.getName(), Audit.Action.LIST_DEAD_EVENTS, "all");
        return new Dead(letters.list().stream().map(this::letter).toList());
    }

    @PostMapping("/api/v1/events/dead/replay")
    Replayed replay(@RequestBody Which which, Authentication who) {
        if (which.event() == null) {
            audit.write(who.getName(), Audit.Action.REPLAY_EVENTS, "all");
            return new Replayed(letters.replayAll());
        }
        var event = event(which.event());
        audit.write(who.getName(), Audit.Action.REPLAY_EVENTS, "event " + event);
        return new Replayed(letters.replay(event) ? 1 : 0);
    }

    @PostMapping("/api/v1/events/dead/drop")
    Dropped drop(@RequestBody Which which, Authentication who) {
        var event = event(which.event());
        audit.write(who.getName(), Audit.Action.DROP_EVENT, "event " + event);
        return new Dropped(letters.drop(event));
    }

    private static String event(@Nullable String text) {
        if (text == null || !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Unfit("event", "Send the id of an event, as the list has it.");
        }
        return text;
    }

    private Letter letter(DeadLetters.DeadLetter dead) {
        return new Letter(
                dead.event(),
                dead.kind(),
                Long.toString(dead.sharing().value()),
                Long.toString(dead.request().value()),
                CallView.at(dead.happenedAt(), region.zone()),
                CallView.at(dead.givenUpAt(), region.zone()),
                dead.tries(),
                dead.problem());
    }
}
