package org.gongji.hotline.binding;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredRequestCounts implements RequestCounts {

    private final JdbcClient jdbc;

    StoredRequestCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long filed(Instant from, Instant to) {
        return jdbc.sql("SELECT COUNT(*) FROM binding_request WHERE filed_at >= :from AND filed_at < :to")
                .param("from", Time.utc(from))
                .param("to", Time.utc(to))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<State, Long> decided(Instant from, Instant to) {
        var counts = new EnumMap<State, Long>(State.class);
        jdbc.sql("""
                        SELECT CASE WHEN s.id IS NULL THEN r.state ELSE 'CONFIRMED' END AS became, COUNT(*) AS requests
                        FROM binding_request r LEFT JOIN sharing s ON s.request_id = r.id
                        WHERE r.decided_at >= :from AND r.decided_at < :to
                        GROUP BY became
                        """).param("from", Time.utc(from)).param("to", Time.utc(to)).query(row -> {
            counts.put(State.valueOf(row.getString("became")), row.getLong("requests"));
        });
        return counts;
    }
}
