package org.gongji.hotline.binding;

import java.util.Optional;
import org.gongji.hotline.binding.Evidence.Heard;
import org.gongji.hotline.binding.Evidence.Said;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Party;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Side;
import org.springframework.stereotype.Component;

/// Decides about what somebody wants to file, and writes down what follows.
@Component
final class Filing {

    private final Situations situations;
    private final Members members;
    private final RequestRows requests;
    private final TaskCodes codes;
    private final EvidenceBook evidence;
    private final Bonds bonds;
    private final Moves moves;
    private final Time time;

    Filing(
            Situations situations,
            Members members,
            RequestRows requests,
            TaskCodes codes,
            EvidenceBook evidence,
            Bonds bonds,
            Moves moves,
            Time time) {
        this.situations = situations;
        this.members = members;
        this.requests = requests;
        this.codes = codes;
        this.evidence = evidence;
        this.bonds = bonds;
        this.moves = moves;
        this.time = time;
    }

    /// What would be decided, and nothing is written.
    Decision<MayBind.Outcome> look(Wanted wanted) {
        return MayBind.decide(situations.filing(wanted, time.moment().today()));
    }

    /// What became of it: a request, or none with the decision that says why.
    record Outcome(Optional<RequestRow> request, Decision<MayBind.Outcome> decision) {}

    /// Inside a transaction, which holds both people from here on.
    ///
    /// @param client the program that files; empty by phone
    /// @param pledge what the one who files has heard and pressed
    Outcome file(Wanted wanted, Optional<String> client, Heard pledge) {
        members.hold(wanted.people());
        var moment = time.moment();
        var facts = situations.filing(wanted, moment.today());
        var decision = MayBind.decide(facts);
        return switch (decision.outcome()) {
            case MayBind.Outcome.Refused _ -> new Outcome(Optional.empty(), decision);
            case MayBind.Outcome.AtOnce _ -> {
                var request = write(wanted, client, Optional.empty(), moment, facts, decision);
                bonds.make(request, moment);
                keepPledge(request, pledge, moment, facts, decision);
                yield new Outcome(Optional.of(request), decision);
            }
            case MayBind.Outcome.WaitsFor(var side, var _, var _) -> {
                var request = write(wanted, client, Optional.of(side), moment, facts, decision);
                codes.give(request.id());
                moves.began(request, poolOf(facts.sharer()));
                keepPledge(request, pledge, moment, facts, decision);
                yield new Outcome(Optional.of(request), decision);
            }
        };
    }

    private RequestRow write(
            Wanted wanted,
            Optional<String> client,
            Optional<Side> waitsFor,
            Moment moment,
            MayBind.Facts facts,
            Decision<MayBind.Outcome> decision) {
        var sharer = wanted.sharer().orElseThrow();
        var beneficiary = wanted.beneficiary().orElseThrow();
        bonds.clear(sharer, beneficiary);
        var lastDay = moment.today().plusDays(facts.pack().consent().requestValidDays());
        var request = requests.add(new RequestRows.New(
                wanted,
                sharer,
                beneficiary,
                client,
                waitsFor,
                moment.now(),
                time.startOf(lastDay.plusDays(1)),
                poolOf(facts.sharer()),
                FactsText.of(facts),
                TraceText.of(decision.trace())));
        return requests.find(request).orElseThrow();
    }

    /// Nothing is filed for an unknown sharer.
    private static PoolCode poolOf(Party sharer) {
        return ((Party.OnFile) sharer).pool();
    }

    private void keepPledge(
            RequestRow request, Heard pledge, Moment moment, MayBind.Facts facts, Decision<MayBind.Outcome> decision) {
        evidence.add(new Evidence(
                request.id(),
                request.person(request.filedBy()),
                request.filedBy(),
                Said.PLEDGE,
                pledge,
                moment.now(),
                facts.pack().name(),
                FactsText.of(facts),
                TraceText.of(decision.trace())));
    }
}
