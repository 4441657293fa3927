package org.gongji.hotline.binding;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Evidence.Heard;
import org.gongji.hotline.binding.Evidence.Said;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.binding.Family.Consent;
import org.gongji.hotline.binding.Life.Event;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes a yes or a no, exactly once: one conditional update, the evidence and what follows in one transaction, decided
/// on the facts of that moment.
@Component
final class Answering {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Transactions transactions;
    private final Members members;
    private final RequestRows requests;
    private final Moves moves;
    private final Situations situations;
    private final EvidenceBook evidence;
    private final Bonds bonds;
    private final Time time;

    Answering(
            Transactions transactions,
            Members members,
            RequestRows requests,
            Moves moves,
            Situations situations,
            EvidenceBook evidence,
            Bonds bonds,
            Time time) {
        this.transactions = transactions;
        this.members = members;
        this.requests = requests;
        this.moves = moves;
        this.situations = situations;
        this.evidence = evidence;
        this.bonds = bonds;
        this.time = time;
    }

    Answered agree(RequestId id, PersonId who, Consent consent) {
        return transactions.get(() -> {
            var held = hold(id, who);
            return held.isEmpty()
                    ? new Answered.NotAllowed(Reason.NOT_YOURS)
                    : agree(held.get(), who, consent, time.moment());
        });
    }

    Answered refuse(RequestId id, PersonId who, Consent consent) {
        return transactions.get(() -> {
            var held = hold(id, who).filter(request -> request.waitsFor(who));
            return held.isEmpty()
                    ? new Answered.NotAllowed(Reason.NOT_YOURS)
                    : refuse(held.get(), who, consent, time.moment());
        });
    }

    /// The request as it is once both people are held; empty where `who` has nothing to do with it.
    private Optional<RequestRow> hold(RequestId id, PersonId who) {
        var request = requests.find(id).filter(found -> found.sideOf(who).isPresent());
        request.ifPresent(found -> members.hold(Stream.of(found.sharer(), found.beneficiary())));
        return request.flatMap(_ -> requests.find(id));
    }

    private Answered agree(RequestRow request, PersonId who, Consent consent, Moment moment) {
        var facts = situations.answer(request, who, consent.door(), moment.today());
        var decision = MayConfirm.decide(facts);
        return switch (decision.outcome()) {
            case MayConfirm.Outcome.Refused(var reason) -> notNow(request, reason);
            case MayConfirm.Outcome.Allowed(var terms)
            when !consent.terms().equals(Optional.of(terms)) -> {
                log.atWarn()
                        .addKeyValue("request", request.id().value())
                        .addKeyValue(
                                "heard",
                                consent.terms().map(heard -> heard.id()).orElse(""))
                        .addKeyValue("needed", terms.id())
                        .log("other terms apply by now than were heard: no yes was taken");
                yield new Answered.NotAllowed(Reason.NOT_BY_PHONE);
            }
            case MayConfirm.Outcome.Allowed _ ->
                once(request, Event.AGREED, () -> {
                    bonds.make(request, moment);
                    keep(request, who, Said.YES, consent, moment, facts, Optional.of(decision.trace()));
                });
        };
    }

    private Answered refuse(RequestRow request, PersonId who, Consent consent, Moment moment) {
        var facts = situations.answer(request, who, consent.door(), moment.today());
        return once(
                request, Event.SAID_NO, () -> keep(request, who, Said.NO, consent, moment, facts, Optional.empty()));
    }

    private Answered once(RequestRow request, Event event, Runnable then) {
        if (!moves.move(request.id(), State.WAITING, event)) {
            return gone(requests.find(request.id()).orElseThrow());
        }
        then.run();
        return new Answered.Done();
    }

    private static Answered notNow(RequestRow request, Reason reason) {
        return switch (reason) {
            case REQUEST_EXPIRED, ALREADY_DECIDED -> gone(request);
            default -> new Answered.NotAllowed(reason);
        };
    }

    private static Answered gone(RequestRow request) {
        return switch (request.state()) {
            case WITHDRAWN -> new Answered.Withdrawn();
            case ENDED -> request.shared() ? new Answered.AlreadyDecided() : new Answered.Withdrawn();
            // it waited when the answer was tried and waits no more by its time: there is no other way here
            case EXPIRED, WAITING -> new Answered.Expired();
            case CONFIRMED, REFUSED -> new Answered.AlreadyDecided();
        };
    }

    private void keep(
            RequestRow request,
            PersonId who,
            Said said,
            Consent consent,
            Moment moment,
            MayConfirm.Facts facts,
            Optional<Trace> trace) {
        evidence.add(new Evidence(
                request.id(),
                who,
                facts.side(),
                said,
                Heard.of(consent),
                moment.now(),
                facts.pack().name(),
                FactsText.of(facts),
                trace.map(TraceText::of).orElse("")));
    }
}
