package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Events in the database, on its clock. Who sends one has its lease; when that has run out another may.
@Component
final class StoredOutbox implements Outbox, DeadLetters {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient database;

    StoredOutbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(SharingEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is added in the transaction of the change it tells of");
        }
        database.sql("""
                        INSERT INTO sharing_event
                            (event, kind, sharing, request, sharer, beneficiary, relation, quota_fen, effective,
                             happened_at, state, tries, due_at)
                        VALUES
                            (:event, :kind, :sharing, :request, :sharer, :beneficiary, :relation, :quota, :effective,
                             UTC_TIMESTAMP(6), 'WAITING', 0, UTC_TIMESTAMP(6))
                        """)
                .param("event", UUID.randomUUID().toString())
                .param("kind", event.kind().name())
                .param("sharing", event.sharing().value())
                .param("request", event.request().value())
                .param("sharer", event.sharer().value())
                .param("beneficiary", event.beneficiary().value())
                .param("relation", event.relation().name())
                .param("quota", event.quota().map(Money::fen).orElse(null))
                .param("effective", event.effective())
                .update();
    }

    /// Takes the lease of up to `most` events that are due. None of them follows one of the same sharing that has not
    /// arrived: that one goes first, and a dead one holds up those after it.
    List<Parcel> claim(int most, Duration lease) {
        var due = database.sql("""
                        SELECT e.id
                        FROM sharing_event e
                        WHERE e.state = 'WAITING' AND e.due_at <= UTC_TIMESTAMP(6)
                            AND (e.leased_until IS NULL OR e.leased_until <= UTC_TIMESTAMP(6))
                            AND NOT EXISTS (
                                SELECT b.id FROM sharing_event b
                                WHERE b.sharing = e.sharing AND b.state IN ('WAITING', 'DEAD') AND b.id < e.id)
                        ORDER BY e.due_at, e.id
                        LIMIT :most
                        """)
                .param("most", most)
                .query((row, _) -> row.getLong("id"))
                .list();
        return due.stream().flatMap(row -> claim(row, lease).stream()).toList();
    }

    /// What came before it cannot come back, so only its own row is asked once more.
    private Optional<Parcel> claim(long row, Duration lease) {
        var mine = UUID.randomUUID().toString();
        var taken = database.sql("""
                        UPDATE sharing_event
                        SET lease = :mine, tries = tries + 1,
                            leased_until = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND
                        WHERE id = :row AND state = 'WAITING' AND due_at <= UTC_TIMESTAMP(6)
                            AND (leased_until IS NULL OR leased_until <= UTC_TIMESTAMP(6))
                        """)
                .param("mine", mine)
                .param("micros", micros(lease))
                .param("row", row)
                .update();
        return taken == 0 ? Optional.empty() : parcel(row, mine);
    }

    private Optional<Parcel> parcel(long row, String lease) {
        return database.sql("""
                        SELECT id, event, kind, sharing, request, sharer, beneficiary, relation, quota_fen, effective,
                            happened_at, tries, UTC_TIMESTAMP(6) AS now_at
                        FROM sharing_event
                        WHERE id = :row AND lease = :lease
                        """)
                .param("row", row)
                .param("lease", lease)
                .query((found, _) -> new Parcel(
                        found.getLong("id"),
                        found.getString("event"),
                        told(found),
                        at(found, "happened_at"),
                        at(found, "now_at"),
                        found.getInt("tries"),
                        lease))
                .optional();
    }

    void taken(Parcel parcel) {
        settle(parcel, "SENT", null);
    }

    void dead(Parcel parcel, String problem) {
        settle(parcel, "DEAD", problem);
    }

    /// Whose lease has run out says nothing: another sends it.
    private void settle(Parcel parcel, String state, @Nullable String problem) {
        database.sql("""
                        UPDATE sharing_event
                        SET state = :state, problem = :problem, settled_at = UTC_TIMESTAMP(6),
                            lease = NULL, leased_until = NULL
                        WHERE id = :row AND state = 'WAITING' AND lease = :lease
                        """)
                .param("state", state)
                .param("problem", problem)
                .param("row", parcel.row())
                .param("lease", parcel.lease())
                .update();
    }

    void later(Parcel parcel, String problem, Duration pause) {
        database.sql("""
                        UPDATE sharing_event
                        SET due_at = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND, problem = :problem,
                            lease = NULL, leased_until = NULL
                        WHERE id = :row AND state = 'WAITING' AND lease = :lease
                        """)
                .param("micros", micros(pause))
                .param("problem", problem)
                .param("row", parcel.row())
                .param("lease", parcel.lease())
                .update();
    }

    @Override
    public List<DeadLetter> list() {
        return database.sql("""
                        SELECT event, kind, sharing, request, happened_at, settled_at, tries, problem
                        FROM sharing_event
                        WHERE state = 'DEAD'
                        ORDER BY id
                        LIMIT :most
                        """)
                .param("most", MOST_SHOWN)
                .query((row, _) -> new DeadLetter(
                        row.getString("event"),
                        row.getString("kind"),
                        new SharingId(row.getLong("sharing")),
                        new RequestId(row.getLong("request")),
                        at(row, "happened_at"),
                        at(row, "settled_at"),
                        row.getInt("tries"),
                        Optional.ofNullable(row.getString("problem")).orElse("")))
                .list();
    }

    @Override
    public boolean replay(String event) {
        return database.sql(REPLAY + "AND event = :event").param("event", event).update() > 0;
    }

    @Override
    public int replayAll() {
        return database.sql(REPLAY).update();
    }

    private static final String REPLAY = """
            UPDATE sharing_event
            SET state = 'WAITING', tries = 0, due_at = UTC_TIMESTAMP(6), settled_at = NULL
            WHERE state = 'DEAD'
            """;

    @Override
    public boolean drop(String event) {
        return database.sql("""
                        UPDATE sharing_event
                        SET state = 'DROPPED', settled_at = UTC_TIMESTAMP(6)
                        WHERE state = 'DEAD' AND event = :event
                        """).param("event", event).update() > 0;
    }

    /// How the outbox stands.
    ///
    /// @param oldest for how long the oldest has waited; zero where none does
    record Standing(int waiting, Duration oldest, int dead) {}

    Standing standing() {
        return database.sql("""
                        SELECT COALESCE(SUM(state = 'WAITING'), 0) AS waiting, COALESCE(SUM(state = 'DEAD'), 0) AS dead,
                            COALESCE(TIMESTAMPDIFF(SECOND, MIN(CASE WHEN state = 'WAITING' THEN happened_at END),
                                UTC_TIMESTAMP(6)), 0) AS oldest
                        FROM sharing_event
                        WHERE state IN ('WAITING', 'DEAD')
                        """)
                .query((row, _) -> new Standing(
                        row.getInt("waiting"), Duration.ofSeconds(row.getLong("oldest")), row.getInt("dead")))
                .single();
    }

    private static SharingEvent told(ResultSet row) throws SQLException {
        var quota = row.getObject("quota_fen", Long.class);
        return new SharingEvent(
                SharingEvent.Kind.valueOf(row.getString("kind")),
                new SharingId(row.getLong("sharing")),
                new RequestId(row.getLong("request")),
                new PersonId(row.getLong("sharer")),
                new PersonId(row.getLong("beneficiary")),
                Relation.valueOf(row.getString("relation")),
                Optional.ofNullable(quota).map(Money::new),
                row.getObject("effective", LocalDate.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
