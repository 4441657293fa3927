package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredRequestBoard implements RequestBoard {

    private static final String SELECT = """
            SELECT r.id, r.sharer_id, r.beneficiary_id, r.relation, r.filed_by, r.channel, r.quota_fen, r.waits_for,
                   r.pool, r.filed_at, r.expires_at, r.decided_at,
                   CASE WHEN r.state = 'WAITING' AND r.expires_at <= UTC_TIMESTAMP(6) THEN 'EXPIRED'
                        WHEN r.state = 'CONFIRMED' AND s.ends_at <= UTC_TIMESTAMP(6) THEN 'ENDED'
                        ELSE r.state END AS state_now
            FROM binding_request r LEFT JOIN sharing s ON s.request_id = r.id
            """;

    private final JdbcClient jdbc;
    private final RequestRows requests;

    StoredRequestBoard(JdbcClient jdbc, RequestRows requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @Override
    public List<Row> list(Filter filter, Optional<RequestId> before, int most) {
        return jdbc.sql(SELECT + where(filter) + "ORDER BY r.id DESC LIMIT :most")
                .param("before", before.map(RequestId::value).orElse(Long.MAX_VALUE))
                .param("state", filter.state().map(State::name).orElse(null))
                .param("side", filter.waitsFor().map(Side::name).orElse(null))
                .param("pool", filter.pool().map(PoolCode::digits).orElse(null))
                .param("days", filter.days().orElse(null))
                .param("person", filter.person().map(PersonId::value).orElse(null))
                .param("most", most)
                .query(StoredRequestBoard::row)
                .list();
    }

    /// Only what is asked for stands in the statement, so that the database finds its way by an index.
    private static String where(Filter filter) {
        var where = new StringBuilder();
        if (filter.person().isPresent()) {
            where.append("""
                    JOIN (SELECT id FROM binding_request WHERE sharer_id = :person
                          UNION SELECT id FROM binding_request WHERE beneficiary_id = :person) mine ON mine.id = r.id
                    """);
        }
        where.append("WHERE r.id < :before\n");
        filter.state().ifPresent(_ -> where.append("AND r.state = :state\n"));
        filter.state()
                .filter(State.WAITING::equals)
                .ifPresent(_ -> where.append("AND r.expires_at > UTC_TIMESTAMP(6)\n"));
        filter.waitsFor().ifPresent(_ -> where.append("AND r.waits_for = :side\n"));
        filter.pool().ifPresent(_ -> where.append("AND r.pool = :pool\n"));
        filter.days().ifPresent(_ -> where.append("AND r.filed_at <= UTC_TIMESTAMP(6) - INTERVAL :days DAY\n"));
        return where.toString();
    }

    @Override
    public Optional<Whole> find(RequestId request) {
        return jdbc.sql(SELECT + "WHERE r.id = :id")
                .param("id", request.value())
                .query(StoredRequestBoard::row)
                .optional()
                .map(row -> new Whole(row, requests.trace(request), evidence(request)));
    }

    private List<Kept> evidence(RequestId request) {
        return jdbc.sql("""
                        SELECT number, person_id, side, said, decided_at, terms, terms_version, heard_ms, pressed,
                               door, call_id, pack, trace
                        FROM evidence
                        WHERE request_id = :request
                        ORDER BY number
                        """)
                .param("request", request.value())
                .query(StoredRequestBoard::kept)
                .list();
    }

    @Override
    public List<Unfiled> unfiled(Optional<Cursor> before, int most) {
        return jdbc.sql("""
                        SELECT key_hash, filed_at, reason, trace
                        FROM filing
                        WHERE reason IS NOT NULL
                          AND (:at IS NULL OR filed_at < :at OR (filed_at = :at AND key_hash < :key))
                        ORDER BY filed_at DESC, key_hash DESC
                        LIMIT :most
                        """)
                .param("at", Time.utc(before.map(Cursor::at)))
                .param(
                        "key",
                        before.map(place -> HexFormat.of().parseHex(place.key()))
                                .orElse(null))
                .param("most", most)
                .query(StoredRequestBoard::unfiled)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new RequestId(row.getLong("id")),
                new PersonId(row.getLong("sharer_id")),
                new PersonId(row.getLong("beneficiary_id")),
                Relation.valueOf(row.getString("relation")),
                Side.valueOf(row.getString("filed_by")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("quota_fen", Long.class) != null,
                State.valueOf(row.getString("state_now")),
                Optional.ofNullable(row.getString("waits_for")).map(Side::valueOf),
                Optional.ofNullable(row.getString("pool")).map(PoolCode::new),
                Time.at(row, "filed_at").orElseThrow(),
                Time.at(row, "expires_at").orElseThrow(),
                Time.at(row, "decided_at"));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var terms = row.getString("terms");
        var trace = row.getString("trace");
        return new Kept(
                row.getLong("number"),
                new PersonId(row.getLong("person_id")),
                Side.valueOf(row.getString("side")),
                row.getString("said"),
                Time.at(row, "decided_at").orElseThrow(),
                terms.isEmpty() ? "" : terms + " v" + row.getInt("terms_version"),
                Duration.ofMillis(row.getLong("heard_ms")),
                row.getString("pressed"),
                row.getString("door"),
                row.getLong("call_id"),
                row.getString("pack"),
                trace.isEmpty() ? Optional.empty() : Optional.of(TraceText.read(trace)));
    }

    private static Unfiled unfiled(ResultSet row, int number) throws SQLException {
        return new Unfiled(
                new Cursor(
                        Time.at(row, "filed_at").orElseThrow(), HexFormat.of().formatHex(row.getBytes("key_hash"))),
                Reason.valueOf(row.getString("reason")),
                TraceText.read(row.getString("trace")));
    }
}
