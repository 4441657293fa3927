package org.gongji.hotline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Looks at the database every second over a connection of its own, so that readiness is told at once, also while the
/// database is frozen or the pool is in use.
final class DatabaseWatch implements HealthIndicator, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Address address;
    private final Thread thread;
    private volatile boolean up = true;
    private @Nullable Connection connection;

    DatabaseWatch(Address address) {
        this.address = address;
        this.thread = Thread.ofVirtual().name("database-watch").unstarted(this::watch);
    }

    DatabaseWatch begin() {
        thread.start();
        return this;
    }

    @Override
    public Health health() {
        return up ? Health.up().build() : Health.down().build();
    }

    /// One look. Blocks for 1 s at most, over TLS 2 s.
    void look() {
        var answered = answers();
        if (answered != up) {
            log.warn(answered ? "the database is back" : "the database does not answer");
            up = answered;
        }
    }

    private boolean answers() {
        var before = connection;
        if (before != null && Probe.answers(before)) {
            return true;
        }
        hangUp();
        try {
            var fresh = Probe.open(address);
            connection = fresh;
            return Probe.answers(fresh);
        } catch (SQLException _) {
            return false;
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    private void hangUp() {
        var open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException _) {
            // it is gone: that is why we hang up
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
