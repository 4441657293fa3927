package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongji.hotline.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The time of the database, and days of the hotline's zone.
@Component
final class Time {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    Time(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.zone = regions.zone();
    }

    Moment moment() {
        var now = jdbc.sql("SELECT UTC_TIMESTAMP(6) AS now_at")
                .query((row, _) -> at(row, "now_at").orElseThrow())
                .single();
        return new Moment(now, day(now));
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime utc(Optional<Instant> at) {
        return at.map(Time::utc).orElse(null);
    }
}
