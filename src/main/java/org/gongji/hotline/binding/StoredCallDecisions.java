package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.rules.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredCallDecisions implements CallDecisions {

    private final JdbcClient jdbc;

    StoredCallDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Made> in(long call) {
        if (call == 0) {
            return List.of(); // what was not said on a call
        }
        return jdbc.sql("""
                        SELECT e.number, e.request_id, e.said, e.side, e.decided_at, e.terms, e.terms_version,
                               e.heard_ms, e.pressed, e.pack, e.facts, e.trace,
                               CASE WHEN r.state = 'WAITING' AND r.expires_at <= UTC_TIMESTAMP(6) THEN 'EXPIRED'
                                    WHEN r.state = 'CONFIRMED' AND s.ends_at <= UTC_TIMESTAMP(6) THEN 'ENDED'
                                    ELSE r.state END AS state_now
                        FROM evidence e
                        JOIN binding_request r ON r.id = e.request_id
                        LEFT JOIN sharing s ON s.request_id = r.id
                        WHERE e.call_id = :call
                        ORDER BY e.number
                        """).param("call", call).query((row, _) -> made(row)).list();
    }

    private static Made made(ResultSet row) throws SQLException {
        var terms = row.getString("terms");
        var trace = row.getString("trace");
        return new Made(
                row.getLong("number"),
                new RequestId(row.getLong("request_id")),
                State.valueOf(row.getString("state_now")),
                row.getString("said"),
                Side.valueOf(row.getString("side")),
                Time.at(row, "decided_at").orElseThrow(),
                terms.isEmpty() ? "" : terms + " v" + row.getInt("terms_version"),
                Duration.ofMillis(row.getLong("heard_ms")),
                row.getString("pressed"),
                row.getString("pack"),
                FactsText.read(row.getString("facts")).lines(),
                trace.isEmpty() ? Optional.empty() : Optional.of(TraceText.read(trace)));
    }
}
