package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/// What is counted at the switch's door.
final class AgiMeters {

    /// Why a connection or a call was not taken.
    enum Refusal {
        /// as many calls as this node takes; told by voice
        FULL,
        /// not in the list of peers; closed unread
        PEER,
        /// no whole and proper request
        REQUEST
    }

    private final MeterRegistry registry;
    private final Turns.Meters turns;

    AgiMeters(MeterRegistry registry) {
        this.registry = registry;
        this.turns = new Turns.Meters(
                registry.counter("hotline.agi.turns"),
                registry.counter("hotline.agi.turns.without.sound"),
                Timer.builder("hotline.agi.think")
                        .description("from a caller's key to the next command to the switch")
                        .serviceLevelObjectives(Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
                                .map(Duration::ofMillis)
                                .toArray(Duration[]::new))
                        .register(registry));
        for (var why : Refusal.values()) {
            refusals(why);
        }
    }

    Turns turns() {
        return new Turns(turns, System::nanoTime);
    }

    void countCalls(IntSupplier now) {
        Gauge.builder("hotline.agi.calls", now::getAsInt)
                .description("calls now")
                .strongReference(true)
                .register(registry);
    }

    void showLimit(int most) {
        Gauge.builder("hotline.agi.calls.limit", () -> most)
                .description("as many calls at once as this node takes")
                .strongReference(true)
                .register(registry);
    }

    void refused(Refusal why) {
        refusals(why).increment();
    }

    private Counter refusals(Refusal why) {
        return registry.counter("hotline.agi.refused", "why", why.name().toLowerCase(Locale.ROOT));
    }
}
