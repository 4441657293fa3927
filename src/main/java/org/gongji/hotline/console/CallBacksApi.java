package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.callback.CallBackBoard;
import org.gongji.hotline.callback.CallBackBoard.Entry;
import org.gongji.hotline.callback.CallBackBoard.Made;
import org.gongji.hotline.callback.CallBackSwitch;
import org.gongji.hotline.callback.CallBackSwitch.Standing;
import org.gongji.hotline.callback.CallBackSwitch.State;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.CallOutcome;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is called back, who was and why not; and the switch of all that. Each look and each turn is written down first.
@RestController
final class CallBacksApi {

    private final CallBackBoard board;
    private final CallBackSwitch turning;
    private final Audit audit;
    private final RegionSettings region;

    CallBacksApi(CallBackBoard board, CallBackSwitch turning, Audit audit, RegionSettings region) {
        this.board = board;
        this.turning = turning;
        this.audit = audit;
        this.region = region;
    }

    /// @param next what to send as `cursor` for the page after; null at the end
    record Page(Turned gate, List<CallBack> callbacks, Optional<String> next) {}

    /// @param state OPEN, PAUSED or STOPPED
    record Turned(String state, OffsetDateTime since, String by) {}

    /// @param person the hotline's own number
    /// @param why the answer of the rule that decided last: see docs/rules/nextCall.md
    /// @param waiting how many requests wait for this person
    record CallBack(
            String person, String state, OffsetDateTime due, String why, int waiting, List<AttemptView> attempts) {}

    /// @param number masked
    /// @param cause Q.850, as the switch gave it
    /// @param call its id among the calls
    record AttemptView(
            String attempt,
            String number,
            String node,
            String stage,
            OffsetDateTime taken,
            Optional<OffsetDateTime> dialled,
            Optional<OffsetDateTime> answered,
            Optional<OffsetDateTime> ended,
            Optional<String> outcome,
            Optional<Integer> cause,
            Optional<String> call) {}

    @GetMapping("/api/v1/callbacks")
    Page list(@RequestParam Map<String, String> query, Authentication who) {
        var asked = CallBackQuery.of(query);
        audit.write(
                who.getName(),
                Audit.Action.LIST_CALLBACKS,
                "state " + asked.state().map(Enum::name).orElse("-"));
        // one more than is shown tells whether there is a next page
        var found = board.list(asked.state(), asked.after(), asked.limit() + 1);
        var shown = found.subList(0, Math.min(asked.limit(), found.size()));
        var next = found.size() > asked.limit()
                ? Optional.of(CallBackQuery.cursor(shown.getLast()))
                : Optional.<String>empty();
        return new Page(turned(), shown.stream().map(this::view).toList(), next);
    }

    @PostMapping("/api/v1/callbacks/pause")
    Turned pause(Authentication who) {
        return turn(State.PAUSED, who);
    }

    @PostMapping("/api/v1/callbacks/resume")
    Turned resume(Authentication who) {
        return turn(State.OPEN, who);
    }

    @PostMapping("/api/v1/callbacks/stop")
    Turned stop(Authentication who) {
        return turn(State.STOPPED, who);
    }

    private Turned turn(State state, Authentication who) {
        audit.write(who.getName(), Audit.Action.TURN_CALLBACKS, state.name());
        turning.turn(state, who.getName());
        return turned();
    }

    private Turned turned() {
        return turned(turning.standing(), region.zone());
    }

    private static Turned turned(Standing standing, ZoneId zone) {
        return new Turned(standing.state().name(), CallView.at(standing.since(), zone), standing.by());
    }

    private CallBack view(Entry entry) {
        return new CallBack(
                Long.toString(entry.person().value()),
                entry.state().name(),
                CallView.at(entry.due(), region.zone()),
                entry.why(),
                entry.waiting(),
                entry.attempts().stream().map(this::view).toList());
    }

    private AttemptView view(Made made) {
        var zone = region.zone();
        return new AttemptView(
                Long.toString(made.id().value()),
                Masked.phone(made.number()),
                made.node(),
                made.stage(),
                CallView.at(made.taken(), zone),
                made.dialled().map(at -> CallView.at(at, zone)),
                made.answered().map(at -> CallView.at(at, zone)),
                made.ended().map(at -> CallView.at(at, zone)),
                made.outcome().map(CallOutcome::name),
                made.cause(),
                made.call().map(String::valueOf));
    }
}
