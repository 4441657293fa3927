package org.gongji.hotline.console;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.Requests;
import org.gongji.hotline.binding.Requests.Filed;
import org.gongji.hotline.binding.Requests.Filer;
import org.gongji.hotline.binding.State;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Trace;
import org.gongji.hotline.vault.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Requests for family sharing, for the app and the window. A client sees what it filed itself.
@RestController
final class RequestsApi {

    private final Requests requests;
    private final Audit audit;
    private final BlindIndex index;
    private final RegionSettings region;

    RequestsApi(Requests requests, Audit audit, BlindIndex index, RegionSettings region) {
        this.requests = requests;
        this.audit = audit;
        this.index = index;
        this.region = region;
    }

    /// @param requestId a string: it is longer than the numbers of some languages are exact
    /// @param taskCode by which the one who is asked finds it; null where nobody is asked
    /// @param expiresAt null where it counts at once
    record New(
            String requestId,
            Optional<String> taskCode,
            State status,
            List<Side> waitsFor,
            Optional<OffsetDateTime> expiresAt) {
        /// Masked: a task code stands in no log.
        @Override
        public String toString() {
            return "New[" + requestId + "]";
        }
    }

    /// @param decision how it was decided to let it be filed
    /// @param evidence of the yes; null where there was none
    record Whole(
            String requestId,
            State status,
            List<Side> waitsFor,
            OffsetDateTime filedAt,
            OffsetDateTime expiresAt,
            Optional<OffsetDateTime> decidedAt,
            TraceView decision,
            Optional<EvidenceView> evidence) {}

    /// @param heardMs how much of the terms was played
    /// @param keys what was pressed for the yes
    /// @param call where it was said; null where it was not said on a call
    record EvidenceView(
            String terms, int termsVersion, long heardMs, String keys, OffsetDateTime at, Optional<String> call) {}

    @PostMapping("/api/v1/binding-requests")
    ResponseEntity<?> file(
            @RequestHeader(name = Key.HEADER, required = false) @Nullable String header,
            @RequestBody WantedSharing body,
            Authentication who) {
        var key = Key.of(header);
        var wanted = body.application();
        audit.write(who.getName(), Audit.Action.FILE_REQUEST, WantedSharing.subject(wanted, index));
        var filer = new Filer(Client.nameOf(who), key.text(), WantedSharing.hash(wanted, index));
        return switch (requests.file(wanted, filer)) {
            case Filed.Waiting(var id, var code, var side, var until) ->
                filed(new New(
                        number(id),
                        Optional.of(code.digits()),
                        State.WAITING,
                        List.of(side),
                        Optional.of(CallView.at(until, region.zone()))));
            case Filed.Confirmed(var id) ->
                filed(new New(number(id), Optional.empty(), State.CONFIRMED, List.of(), Optional.empty()));
            case Filed.Refused(var decision) -> refused(decision.outcome(), decision.trace());
            case Filed.KeyTaken _ ->
                throw new Conflict("This " + Key.HEADER + " was used for another body. Choose a new one.");
        };
    }

    @GetMapping("/api/v1/binding-requests/{id:[0-9]+}")
    Whole request(@PathVariable String id, Authentication who) {
        var found = CallQuery.number(id)
                .map(number -> new RequestId(number.value()))
                .flatMap(number -> requests.find(number, Client.nameOf(who)))
                .orElseThrow(RequestsApi::notHere);
        audit.write(
                who.getName(),
                Audit.Action.READ_REQUEST,
                "request " + found.id().value());
        return whole(found);
    }

    @DeleteMapping("/api/v1/binding-requests/{id:[0-9]+}")
    ResponseEntity<Void> withdraw(@PathVariable String id, Authentication who) {
        var number =
                CallQuery.number(id).map(call -> new RequestId(call.value())).orElseThrow(RequestsApi::notHere);
        audit.write(who.getName(), Audit.Action.WITHDRAW_REQUEST, "request " + number.value());
        return switch (requests.withdraw(number, Client.nameOf(who))) {
            case WITHDRAWN -> ResponseEntity.noContent().build();
            case NOT_WAITING -> throw new Conflict("This request waits no more.");
            case NOT_FOUND -> throw notHere();
        };
    }

    private static ResponseEntity<New> filed(New request) {
        return ResponseEntity.created(URI.create("/api/v1/binding-requests/" + request.requestId()))
                .body(request);
    }

    private static ResponseEntity<ProblemDetail> refused(MayBind.Outcome outcome, Trace trace) {
        var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        if (outcome instanceof MayBind.Outcome.Refused(var reason)) {
            problem.setDetail("The account rules do not allow it: " + reason.meaning() + ".");
            problem.setProperty("reason", reason);
        }
        problem.setProperty("rule", trace.decisive().rule());
        problem.setProperty("source", trace.decisive().source().title());
        return ResponseEntity.unprocessableContent().body(problem);
    }

    private Whole whole(Requests.Request found) {
        return new Whole(
                number(found.id()),
                found.state(),
                found.waitsFor().stream().toList(),
                CallView.at(found.filedAt(), region.zone()),
                CallView.at(found.expiresAt(), region.zone()),
                found.decidedAt().map(at -> CallView.at(at, region.zone())),
                TraceView.of(found.decision()),
                found.evidence().map(this::evidence));
    }

    private EvidenceView evidence(Requests.EvidenceSummary kept) {
        return new EvidenceView(
                kept.terms(),
                kept.termsVersion(),
                kept.heardMillis(),
                kept.keys(),
                CallView.at(kept.at(), region.zone()),
                Optional.of(kept.call()).filter(call -> call != 0).map(String::valueOf));
    }

    private static String number(RequestId id) {
        return Long.toString(id.value());
    }

    private static NotHere notHere() {
        return new NotHere("There is no such request of yours.");
    }
}
