package org.gongji.hotline.console;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.Requests;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Terms;
import org.gongji.hotline.vault.BlindIndex;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What would be decided. In a body, because IDs in a URL would stand in every log on the way.
@RestController
final class DecisionsApi {

    private final Requests requests;
    private final Audit audit;
    private final BlindIndex index;

    DecisionsApi(Requests requests, Audit audit, BlindIndex index) {
        this.requests = requests;
        this.audit = audit;
        this.index = index;
    }

    private enum Answer {
        CONFIRMED,
        WAITING,
        REFUSED
    }

    /// @param status what a request would be
    /// @param reason null unless it would be refused
    /// @param byPhone whether the side it waits for may say yes by phone; null where nobody is asked
    /// @param terms what that side hears before a yes counts
    record Preview(
            Answer status,
            Optional<Reason> reason,
            List<Side> waitsFor,
            Optional<Boolean> byPhone,
            Optional<String> terms,
            TraceView trace) {}

    @PostMapping("/api/v1/decisions/preview")
    Preview preview(@RequestBody WantedSharing body, Authentication who) {
        var wanted = body.application();
        audit.write(who.getName(), Audit.Action.PREVIEW_DECISION, WantedSharing.subject(wanted, index));
        var decision = requests.preview(wanted);
        var trace = TraceView.of(decision.trace());
        return switch (decision.outcome()) {
            case MayBind.Outcome.AtOnce _ ->
                new Preview(Answer.CONFIRMED, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), trace);
            case MayBind.Outcome.WaitsFor(var side, var terms, var byPhone) ->
                new Preview(
                        Answer.WAITING,
                        Optional.empty(),
                        List.of(side),
                        Optional.of(byPhone),
                        Optional.of(terms).map(Terms::id),
                        trace);
            case MayBind.Outcome.Refused(var reason) ->
                new Preview(Answer.REFUSED, Optional.of(reason), List.of(), Optional.empty(), Optional.empty(), trace);
        };
    }
}
