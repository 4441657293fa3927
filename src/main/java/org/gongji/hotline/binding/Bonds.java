package org.gongji.hotline.binding;

import java.time.Instant;
import java.time.LocalDate;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Life.Event;
import org.gongji.hotline.binding.SharingEvent.Kind;
import org.springframework.stereotype.Component;

/// Makes and ends sharings, always together with their request and with whoever is told. Inside a transaction that
/// holds
/// both people.
@Component
final class Bonds {

    private static final int BATCH = 100;

    private final SharingRows sharings;
    private final Moves moves;
    private final Outbox outbox;

    Bonds(SharingRows sharings, Moves moves, Outbox outbox) {
        this.sharings = sharings;
        this.moves = moves;
        this.outbox = outbox;
    }

    void make(RequestRow request, Moment moment) {
        var sharing = sharings.add(request, moment.today(), moment.now());
        outbox.add(event(Kind.CONFIRMED, sharing, moment.today()));
    }

    /// @param end not before now
    /// @param from the day of it
    void end(SharingRow sharing, Instant end, LocalDate from, EndedBy by, Moment moment) {
        if (!sharings.end(sharing.id(), end, by)) {
            return;
        }
        if (!end.isAfter(moment.now())) {
            close(sharing, by == EndedBy.INSURANCE ? Event.INSURANCE_OVER : Event.SHARING_ENDED);
        }
        outbox.add(event(Kind.ENDED, sharing, from));
    }

    /// What was to expire or end by now does not stand in the way of a new request.
    void clear(PersonId sharer, PersonId beneficiary) {
        moves.expire(sharer, beneficiary);
        sharings.toClose(sharer, beneficiary).ifPresent(over -> close(over, Event.SHARING_ENDED));
    }

    /// Closes some of the sharings whose end has come.
    ///
    /// @return how many there were
    int closeSome() {
        var over = sharings.toClose(BATCH);
        over.forEach(sharing -> close(sharing, Event.SHARING_ENDED));
        return over.size();
    }

    private static SharingEvent event(Kind kind, SharingRow sharing, LocalDate effective) {
        return new SharingEvent(
                kind,
                sharing.id(),
                sharing.request(),
                sharing.sharer(),
                sharing.beneficiary(),
                sharing.relation(),
                sharing.quota(),
                effective);
    }

    private void close(SharingRow sharing, Event why) {
        moves.move(sharing.request(), State.CONFIRMED, why);
        sharings.close(sharing.id());
    }
}
