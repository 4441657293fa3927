package org.gongji.hotline.asterisk;

import java.util.Set;
import org.gongji.hotline.callback.Dial;
import org.gongji.hotline.callback.Dialled;
import org.gongji.hotline.callback.Dialler;
import org.gongji.hotline.callback.InFlight;

/// Where no switch is set that dials: calls that are due stay so.
final class NoDialler implements Dialler {

    @Override
    public Dialled dial(Dial dial) {
        return new Dialled.NotDialled(Dialled.Why.NO_DIALLER);
    }

    @Override
    public InFlight inFlight() {
        return new InFlight.Known(Set.of());
    }

    @Override
    public Link link() {
        return Link.NONE;
    }
}
