package org.gongji.hotline.binding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What Prometheus sees of requests. While the database is away there is no figure.
@Component
final class RequestMeters implements MeterBinder {

    private final JdbcClient database;

    RequestMeters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hotline.requests.waiting", this, RequestMeters::waiting)
                .description("requests for sharing that wait for somebody's yes")
                .register(registry);
    }

    private double waiting() {
        try {
            return database.sql("SELECT COUNT(*) AS waiting FROM binding_request WHERE state = 'WAITING'")
                    .query((row, _) -> row.getDouble("waiting"))
                    .single();
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
