package org.gongji.hotline.calllog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.gongji.hotline.calllog.Live.Link;

/// How this node is, by the meters that Prometheus reads too.
///
/// @param most as many calls at once as it takes
/// @param refusedFull since the start: told that the line is busy
/// @param refusedOther since the start: no peer of ours, or no whole request
record Figures(int calls, int most, long refusedFull, long refusedOther, Link link) {

    static Figures of(MeterRegistry registry) {
        return new Figures(
                gauge(registry, "hotline.agi.calls").orElse(0),
                gauge(registry, "hotline.agi.calls.limit").orElse(0),
                refused(registry, "full"),
                refused(registry, "peer") + refused(registry, "request"),
                gauge(registry, "hotline.ami.up")
                        .map(up -> up > 0 ? Link.UP : Link.AWAY)
                        .orElse(Link.NONE));
    }

    private static Optional<Integer> gauge(MeterRegistry registry, String name) {
        return Optional.ofNullable(registry.find(name).gauge())
                .map(Gauge::value)
                .map(Double::intValue);
    }

    private static long refused(MeterRegistry registry, String why) {
        var counter = registry.find("hotline.agi.refused").tag("why", why).counter();
        return counter == null ? 0 : (long) counter.count();
    }
}
