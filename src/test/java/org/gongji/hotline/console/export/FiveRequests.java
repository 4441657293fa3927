package org.gongji.hotline.console.export;

import java.time.Instant;
import java.util.Map;
import org.gongji.hotline.binding.RequestCounts;
import org.gongji.hotline.binding.State;

/// Five were filed, and three confirmed.
final class FiveRequests implements RequestCounts {

    @Override
    public long filed(Instant from, Instant to) {
        return 5;
    }

    @Override
    public Map<State, Long> decided(Instant from, Instant to) {
        return Map.of(State.CONFIRMED, 3L);
    }
}
