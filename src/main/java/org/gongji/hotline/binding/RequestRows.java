package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Life.Event;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// The requests in the database.
@Component
final class RequestRows {

    private static final String SELECT = """
            SELECT r.id, r.sharer_id, r.beneficiary_id, r.relation, r.filed_by, r.quota_fen, r.waits_for,
                   r.filed_at, r.expires_at, r.decided_at, s.id AS sharing_id,
                   CASE WHEN r.state = 'WAITING' AND r.expires_at <= UTC_TIMESTAMP(6) THEN 'EXPIRED'
                        WHEN r.state = 'CONFIRMED' AND s.ends_at <= UTC_TIMESTAMP(6) THEN 'ENDED'
                        ELSE r.state END AS state_now
            FROM binding_request r LEFT JOIN sharing s ON s.request_id = r.id
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A request about to be written.
    record New(
            Wanted wanted,
            PersonId sharer,
            PersonId beneficiary,
            Optional<String> client,
            Optional<Side> waitsFor,
            Instant filedAt,
            Instant expiresAt,
            PoolCode pool,
            String facts,
            String trace) {}

    RequestId add(New request) {
        var key = new GeneratedKeyHolder();
        var waits = request.waitsFor().isPresent();
        jdbc.sql("""
                        INSERT INTO binding_request (
                            sharer_id, beneficiary_id, relation, filed_by, channel, client, quota_fen, state, waiting,
                            waits_for, filed_at, expires_at, decided_at, pool, facts, trace)
                        VALUES (
                            :sharer, :beneficiary, :relation, :filedBy, :channel, :client, :quota, :state, :waiting,
                            :waitsFor, :filedAt, :expiresAt, :decidedAt, :pool, :facts, :trace)
                        """)
                .param("sharer", request.sharer().value())
                .param("beneficiary", request.beneficiary().value())
                .param("relation", request.wanted().relation().name())
                .param("filedBy", request.wanted().filedBy().name())
                .param("channel", request.wanted().channel().name())
                .param("client", request.client().orElse(null))
                .param("quota", request.wanted().quota().map(Money::fen).orElse(null))
                .param("state", (waits ? State.WAITING : State.CONFIRMED).name())
                .param("waiting", waits ? 1 : null)
                .param("waitsFor", request.waitsFor().map(Side::name).orElse(null))
                .param("filedAt", Time.utc(request.filedAt()))
                .param("expiresAt", Time.utc(request.expiresAt()))
                .param("decidedAt", waits ? null : Time.utc(request.filedAt()))
                .param("pool", request.pool().digits())
                .param("facts", request.facts())
                .param("trace", request.trace())
                .update(key);
        return new RequestId(Objects.requireNonNull(key.getKey()).longValue());
    }

    Optional<RequestRow> find(RequestId request) {
        return jdbc.sql(SELECT + "WHERE r.id = :id")
                .param("id", request.value())
                .query(RequestRows::row)
                .optional();
    }

    Optional<RequestRow> find(RequestId request, String client) {
        return jdbc.sql(SELECT + "WHERE r.id = :id AND r.client = :client")
                .param("id", request.value())
                .param("client", client)
                .query(RequestRows::row)
                .optional();
    }

    Optional<RequestRow> waitingUnder(byte[] codeIndex) {
        return jdbc.sql(SELECT + """
                        WHERE r.code_index = :code AND r.state = 'WAITING' AND r.expires_at > UTC_TIMESTAMP(6)
                        """)
                .param("code", codeIndex)
                .query(RequestRows::row)
                .optional();
    }

    /// Those that wait for `who`, oldest first.
    List<RequestRow> waitingFor(PersonId who) {
        return jdbc.sql(SELECT + """
                        WHERE r.waiting = 1 AND r.expires_at > UTC_TIMESTAMP(6)
                          AND ((r.sharer_id = :who AND r.waits_for = 'SHARER')
                            OR (r.beneficiary_id = :who AND r.waits_for = 'BENEFICIARY'))
                        ORDER BY r.id
                        """)
                .param("who", who.value())
                .query(RequestRows::row)
                .list();
    }

    /// Those that wait and have `who` on either side.
    List<RequestRow> waitingWith(PersonId who) {
        return jdbc.sql(SELECT + """
                        WHERE r.waiting = 1 AND (r.sharer_id = :who OR r.beneficiary_id = :who)
                        ORDER BY r.id
                        """)
                .param("who", who.value())
                .query(RequestRows::row)
                .list();
    }

    Trace trace(RequestId request) {
        return TraceText.read(jdbc.sql("SELECT trace FROM binding_request WHERE id = :id")
                .param("id", request.value())
                .query(String.class)
                .single());
    }

    /// Moves a request on from `state`, if it is there still.
    ///
    /// @return whether it was: of those who try at once, one hears yes
    boolean move(RequestId request, State state, Event event) {
        var to = Life.after(state, event).orElseThrow();
        return jdbc.sql("""
                                UPDATE binding_request
                                SET state = :to, waiting = NULL, code_index = NULL, decided_at = UTC_TIMESTAMP(6)
                                WHERE id = :id AND state = :from
                                """ + (state == State.WAITING ? "AND expires_at > UTC_TIMESTAMP(6)" : ""))
                        .param("to", to.name())
                        .param("id", request.value())
                        .param("from", state.name())
                        .update()
                == 1;
    }

    /// Closes a request that waited too long.
    ///
    /// @return whether it was waiting still
    boolean expire(RequestId request) {
        return jdbc.sql("""
                                UPDATE binding_request
                                SET state = 'EXPIRED', waiting = NULL, code_index = NULL, decided_at = expires_at
                                WHERE id = :id AND state = 'WAITING' AND expires_at <= UTC_TIMESTAMP(6)
                                """).param("id", request.value()).update() == 1;
    }

    /// Some of those that waited too long and were not closed yet.
    List<RequestId> overdue(int most) {
        return jdbc.sql("""
                        SELECT id
                        FROM binding_request
                        WHERE state = 'WAITING' AND expires_at <= UTC_TIMESTAMP(6)
                        ORDER BY expires_at
                        LIMIT :most
                        """)
                .param("most", most)
                .query((row, _) -> new RequestId(row.getLong("id")))
                .list();
    }

    Optional<RequestId> overdue(PersonId sharer, PersonId beneficiary) {
        return jdbc.sql("""
                        SELECT id
                        FROM binding_request
                        WHERE sharer_id = :sharer AND beneficiary_id = :beneficiary AND waiting = 1
                          AND expires_at <= UTC_TIMESTAMP(6)
                        """)
                .param("sharer", sharer.value())
                .param("beneficiary", beneficiary.value())
                .query((row, _) -> new RequestId(row.getLong("id")))
                .optional();
    }

    private static RequestRow row(ResultSet row, int number) throws SQLException {
        var quota = row.getObject("quota_fen", Long.class);
        return new RequestRow(
                new RequestId(row.getLong("id")),
                new PersonId(row.getLong("sharer_id")),
                new PersonId(row.getLong("beneficiary_id")),
                Relation.valueOf(row.getString("relation")),
                Side.valueOf(row.getString("filed_by")),
                Optional.ofNullable(quota).map(Money::new),
                State.valueOf(row.getString("state_now")),
                Optional.ofNullable(row.getString("waits_for")).map(Side::valueOf),
                Time.at(row, "filed_at").orElseThrow(),
                Time.at(row, "expires_at").orElseThrow(),
                Time.at(row, "decided_at"),
                row.getObject("sharing_id", Long.class) != null);
    }
}
