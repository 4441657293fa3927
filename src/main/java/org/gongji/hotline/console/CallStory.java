package org.gongji.hotline.console;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.gongji.hotline.binding.CallDecisions;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.Attempts;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.calllog.Replays;
import org.gongji.hotline.calllog.RunningBuild;
import org.gongji.hotline.speech.Retelling;
import org.springframework.stereotype.Component;

/// All that the page of a call tells, gathered from those who keep it.
@Component
final class CallStory {

    private final Calls calls;
    private final Replays replays;
    private final Retelling retelling;
    private final CallDecisions decisions;
    private final Attempts attempts;
    private final RunningBuild build;

    CallStory(
            Calls calls,
            Replays replays,
            Retelling retelling,
            CallDecisions decisions,
            Attempts attempts,
            RunningBuild build) {
        this.calls = calls;
        this.replays = replays;
        this.retelling = retelling;
        this.decisions = decisions;
        this.attempts = attempts;
        this.build = build;
    }

    /// @param whole with amounts, days and names
    Map<String, Object> of(LoggedCall call, ZoneId zone, boolean whole) {
        var path = calls.path(call.id());
        var story = new HashMap<String, Object>();
        story.put("call", CallView.of(call, zone));
        story.put("zone", zone);
        story.put("whole", whole);
        story.put("path", path.stream().map(stop -> StepView.of(stop, zone)).toList());
        story.put("charts", CallChart.of(path));
        story.put("build", build.version());
        story.put(
                "decisions",
                decisions.in(call.id().value()).stream()
                        .map(made -> DecisionView.of(made, zone, whole))
                        .toList());
        call.attempt()
                .map(AttemptId::new)
                .flatMap(attempts::find)
                .ifPresent(known -> story.put("attempt", AttemptOfCall.of(known, zone)));
        replay(call, whole, story);
        return story;
    }

    private void replay(LoggedCall call, boolean whole, Map<String, Object> story) {
        var moments = whole ? replays.whole(call.id()) : replays.masked(call.id());
        story.put(
                "parts",
                retelling.parts(call.began(), moments).stream()
                        .map(PartView::of)
                        .toList());
        story.put("hides", !whole && replays.personal(call.id()).orElse(false));
    }
}
