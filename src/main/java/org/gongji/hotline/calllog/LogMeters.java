package org.gongji.hotline.calllog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/// What Prometheus sees of the call log.
final class LogMeters {

    private final MeterRegistry registry;
    private final Counter lost;

    LogMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lost = Counter.builder("hotline.calllog.lost")
                .description("calls that could not be kept")
                .register(registry);
    }

    void watch(Collection<?> waiting) {
        Gauge.builder("hotline.calllog.waiting", waiting, Collection::size)
                .description("entries that wait for the database")
                .register(registry);
    }

    void lost(int calls) {
        lost.increment(calls);
    }

    void ended(String ending) {
        registry.counter("hotline.calls", "ending", ending).increment();
    }
}
