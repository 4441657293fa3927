package org.gongji.hotline.binding;

import java.util.List;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.Life.Event;
import org.gongji.hotline.rules.PoolCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Moves requests on, and tells those who wait with them. Inside a transaction.
@Component
final class Moves {

    private static final int BATCH = 100;

    private final RequestRows requests;
    private final List<AnswerAwaited> listeners;

    Moves(RequestRows requests, ObjectProvider<AnswerAwaited> listeners) {
        this.requests = requests;
        this.listeners = listeners.orderedStream().toList();
    }

    /// `request` has begun to wait.
    ///
    /// @param pool of the sharer
    void began(RequestRow request, PoolCode pool) {
        var side = request.waitsFor().orElseThrow();
        var awaited = new Awaited(
                request.id(), request.person(request.filedBy()), request.person(side), side, pool, request.expiresAt());
        listeners.forEach(listener -> listener.awaited(awaited));
    }

    /// Moves a request on from `state`, if it is there still.
    ///
    /// @return whether it was: of those who try at once, one hears yes
    boolean move(RequestId request, State state, Event event) {
        var moved = requests.move(request, state, event);
        if (moved && state == State.WAITING) {
            noMore(request);
        }
        return moved;
    }

    /// Closes what waited too long between two people: makes room for a new request.
    void expire(PersonId sharer, PersonId beneficiary) {
        requests.overdue(sharer, beneficiary).ifPresent(this::expire);
    }

    /// Closes some of what waited too long.
    ///
    /// @return how many there were
    int expireSome() {
        var overdue = requests.overdue(BATCH);
        overdue.forEach(this::expire);
        return overdue.size();
    }

    private void expire(RequestId request) {
        if (requests.expire(request)) {
            noMore(request);
        }
    }

    private void noMore(RequestId request) {
        listeners.forEach(listener -> listener.awaitedNoMore(request));
    }
}
