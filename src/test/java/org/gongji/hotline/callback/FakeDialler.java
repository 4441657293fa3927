package org.gongji.hotline.callback;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A switch that dials nobody and keeps what it was asked.
final class FakeDialler implements Dialler {

    final List<Dial> asked = new CopyOnWriteArrayList<>();
    final Set<AttemptId> busyWith = new HashSet<>();
    Function<Dial, Dialled> answer = _ -> new Dialled.Accepted();
    Link link = Link.UP;
    boolean silent;

    @Override
    public Dialled dial(Dial dial) {
        asked.add(dial);
        return answer.apply(dial);
    }

    @Override
    public InFlight inFlight() {
        return silent ? new InFlight.NotKnown() : new InFlight.Known(busyWith);
    }

    @Override
    public Link link() {
        return link;
    }
}
