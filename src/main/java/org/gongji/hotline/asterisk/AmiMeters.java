package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.gongji.hotline.callback.DialEnd;
import org.gongji.hotline.callback.Dialled;

/// What is counted at the link to the switch that dials.
final class AmiMeters {

    private final MeterRegistry registry;
    private final Counter links;
    private final Counter lost;

    AmiMeters(MeterRegistry registry) {
        this.registry = registry;
        this.links = registry.counter("hotline.ami.links");
        this.lost = registry.counter("hotline.ami.events.lost");
        for (var how : DialEnd.How.values()) {
            ends(how);
        }
    }

    void showLink(BooleanSupplier up) {
        Gauge.builder("hotline.ami.up", () -> up.getAsBoolean() ? 1 : 0)
                .description("1 while there is a link to the switch that dials")
                .strongReference(true)
                .register(registry);
    }

    void linked() {
        links.increment();
    }

    void eventLost() {
        lost.increment();
    }

    void dialled(Dialled outcome) {
        var name = switch (outcome) {
            case Dialled.Accepted() -> "accepted";
            case Dialled.NotDialled(var why) -> why.name().toLowerCase(Locale.ROOT);
            case Dialled.Unknown() -> "unknown";
        };
        registry.counter("hotline.dialled", "outcome", name).increment();
    }

    void ended(DialEnd end) {
        ends(end.how()).increment();
    }

    private Counter ends(DialEnd.How how) {
        return registry.counter("hotline.dial.ends", "how", how.name().toLowerCase(Locale.ROOT));
    }
}
