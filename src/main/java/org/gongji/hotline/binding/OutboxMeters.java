package org.gongji.hotline.binding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// What Prometheus sees of the outbox: three figures from one look, no more than one in ten seconds. While the database
/// is away there are none.
final class OutboxMeters implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final StoredOutbox outbox;
    private final LongSupplier nanos;
    private StoredOutbox.@Nullable Standing standing;
    private long lookedAt;

    OutboxMeters(StoredOutbox outbox, LongSupplier nanos) {
        this.outbox = outbox;
        this.nanos = nanos;
        this.lookedAt = nanos.getAsLong() - KEPT.toNanos();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "hotline.outbox.waiting",
                "events that the core system has not taken yet",
                now -> now.waiting());
        gauge(
                registry,
                "hotline.outbox.oldest.seconds",
                "for how long the oldest of them waits",
                now -> now.oldest().toSeconds());
        gauge(registry, "hotline.outbox.dead", "events that were given up: somebody has to look", now -> now.dead());
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<StoredOutbox.Standing> figure) {
        Gauge.builder(name, this, meters -> meters.figure(figure))
                .description(description)
                .register(registry);
    }

    private double figure(ToDoubleFunction<StoredOutbox.Standing> figure) {
        var now = look();
        return now == null ? Double.NaN : figure.applyAsDouble(now);
    }

    private synchronized StoredOutbox.@Nullable Standing look() {
        if (nanos.getAsLong() - lookedAt >= KEPT.toNanos()) {
            lookedAt = nanos.getAsLong();
            try {
                standing = outbox.standing();
            } catch (DataAccessException _) {
                standing = null;
            }
        }
        return standing;
    }
}
