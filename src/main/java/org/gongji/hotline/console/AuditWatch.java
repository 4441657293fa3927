package org.gongji.hotline.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.gongji.hotline.console.AuditBook.Checked;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/// Tells Prometheus and the health page what the last look at the audit's chain found, whichever node made it. It takes
/// no node out of rotation: callers are answered all the same.
final class AuditWatch implements HealthIndicator, MeterBinder {

    private final AuditBook book;
    private final InstantSource clock;

    AuditWatch(AuditBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return book.lastCheck()
                .map(AuditWatch::health)
                .orElseGet(
                        () -> Health.unknown().withDetail("checked", "not yet").build());
    }

    private static Health health(Checked checked) {
        var broken = checked.verdict().broken();
        var health = broken.isEmpty() ? Health.up() : Health.down();
        broken.ifPresent(entry -> health.withDetail("entry", entry));
        return health.withDetail("checked", checked.at().toString())
                .withDetail("entries", checked.verdict().entries())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hotline.audit.sound", this, watch -> watch.figure(AuditWatch::isSound))
                .description("1 where the last check found the audit as it was written, else 0")
                .register(registry);
        Gauge.builder("hotline.audit.check.age", this, watch -> watch.figure(watch::age))
                .description("how long ago the audit was checked last")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double isSound(Checked checked) {
        return checked.verdict().broken().isEmpty() ? 1 : 0;
    }

    private double age(Checked checked) {
        return Duration.between(checked.at(), clock.instant()).toSeconds();
    }

    private double figure(ToDoubleFunction<Checked> figure) {
        try {
            return book.lastCheck().map(figure::applyAsDouble).orElse(Double.NaN);
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
