package org.gongji.hotline.binding;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Evidence.Heard;
import org.gongji.hotline.binding.Evidence.Said;
import org.gongji.hotline.binding.Family.Ending;
import org.gongji.hotline.rules.MayUnbind;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Side;
import org.springframework.stereotype.Component;

/// Ends a sharing because either side wants it to.
@Component
final class Endings {

    private final Transactions transactions;
    private final Members members;
    private final SharingRows sharings;
    private final Situations situations;
    private final EvidenceBook evidence;
    private final Bonds bonds;
    private final Time time;

    Endings(
            Transactions transactions,
            Members members,
            SharingRows sharings,
            Situations situations,
            EvidenceBook evidence,
            Bonds bonds,
            Time time) {
        this.transactions = transactions;
        this.members = members;
        this.sharings = sharings;
        this.situations = situations;
        this.evidence = evidence;
        this.bonds = bonds;
        this.time = time;
    }

    Ending end(SharingId id, PersonId who, long call) {
        return transactions.get(() -> {
            var moment = time.moment();
            var held = hold(id, who);
            return held.isEmpty()
                    ? new Ending.NotAllowed(Reason.NOT_YOURS, moment.today())
                    : end(held.get(), who, call, moment);
        });
    }

    private Optional<SharingRow> hold(SharingId id, PersonId who) {
        var sharing = sharings.find(id).filter(found -> found.sideOf(who).isPresent());
        sharing.ifPresent(found -> members.hold(Stream.of(found.sharer(), found.beneficiary())));
        return sharing.flatMap(_ -> sharings.find(id));
    }

    private Ending end(SharingRow sharing, PersonId who, long call, Moment moment) {
        if (sharing.active() && sharing.endsAt().isPresent()) {
            // either side has ended it before, and it goes on until then
            return new Ending.Ended(time.day(sharing.endsAt().get()));
        }
        var facts = situations.ending(sharing, who, moment.today());
        var decision = MayUnbind.decide(facts);
        return switch (decision.outcome()) {
            case MayUnbind.Outcome.Refused(var reason, var earliest) -> new Ending.NotAllowed(reason, earliest);
            case MayUnbind.Outcome.Ends(var from) -> {
                var side = sharing.sideOf(who).orElseThrow();
                var end = from.isAfter(moment.today()) ? time.startOf(from) : moment.now();
                bonds.end(sharing, end, from, by(side), moment);
                evidence.add(new Evidence(
                        sharing.request(),
                        who,
                        side,
                        Said.END,
                        Heard.on(call),
                        moment.now(),
                        facts.pack().name(),
                        FactsText.of(facts),
                        TraceText.of(decision.trace())));
                yield new Ending.Ended(from);
            }
        };
    }

    private static EndedBy by(Side side) {
        return side == Side.SHARER ? EndedBy.SHARER : EndedBy.BENEFICIARY;
    }
}
