package org.gongji.hotline.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.NumberHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book in the database.
final class StoredBook implements Book {

    static final String NUMBER = "call_back_attempt.number";

    private final JdbcClient jdbc;
    private final Supplier<Instant> time;
    private final NumberHash hash;
    private final FieldCipher cipher;
    private final String node;

    /// @param time of the database
    /// @param node that takes attempts
    StoredBook(JdbcClient jdbc, Supplier<Instant> time, NumberHash hash, FieldCipher cipher, String node) {
        this.jdbc = jdbc;
        this.time = time;
        this.hash = hash;
        this.cipher = cipher;
        this.node = node;
    }

    @Override
    public Instant now() {
        return time.get();
    }

    @Override
    public Gate hold() {
        return jdbc.sql("""
                        SELECT state, next_slot, day, taken, last_attempt
                        FROM call_back_gate
                        WHERE one = 1
                        FOR UPDATE
                        """)
                .query((row, _) -> new Gate(
                        CallBackSwitch.State.valueOf(row.getString("state")),
                        now(),
                        at(row, "next_slot").orElseThrow(),
                        row.getObject("day", LocalDate.class),
                        row.getInt("taken"),
                        row.getLong("last_attempt")))
                .single();
    }

    @Override
    public void keep(Gate gate) {
        jdbc.sql("""
                        UPDATE call_back_gate
                        SET next_slot = :next, day = :day, taken = :taken, last_attempt = :last
                        WHERE one = 1
                        """)
                .param("next", utc(gate.nextSlot()))
                .param("day", gate.day())
                .param("taken", gate.taken())
                .param("last", gate.lastAttempt())
                .update();
    }

    @Override
    public int open() {
        return jdbc.sql("SELECT COUNT(*) FROM call_back_attempt WHERE ended_at IS NULL")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<PersonId> due(Instant now, int most) {
        return jdbc.sql("""
                        SELECT person_id
                        FROM call_back
                        WHERE state = 'DUE' AND due_at <= :now
                        ORDER BY due_at, person_id
                        LIMIT :most
                        """)
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    @Override
    public Optional<Matter> hold(PersonId person, Instant now) {
        return jdbc.sql("""
                        SELECT last_outcome, last_ended_at
                        FROM call_back
                        WHERE person_id = :person AND state = 'DUE' AND due_at <= :now
                        FOR UPDATE
                        """)
                .param("person", person.value())
                .param("now", utc(now))
                .query((row, _) -> last(row))
                .optional()
                .map(last -> new Matter(person, last.ended(), asked(person, now)));
    }

    /// A row mapper may not yield an empty value.
    private record Last(Optional<Matter.Ended> ended) {}

    private static Last last(ResultSet row) throws SQLException {
        var at = at(row, "last_ended_at");
        var outcome = row.getString("last_outcome");
        return new Last(
                outcome == null
                        ? Optional.empty()
                        : at.map(ended -> new Matter.Ended(CallOutcome.valueOf(outcome), ended)));
    }

    @Override
    public List<Matter.Asked> asked(PersonId person, Instant now) {
        return jdbc.sql("""
                        SELECT request_id, side, pool, until_at, attempts, told
                        FROM call_back_request
                        WHERE person_id = :person AND waiting = 1 AND until_at > :now
                        ORDER BY request_id
                        """)
                .param("person", person.value())
                .param("now", utc(now))
                .query((row, _) -> new Matter.Asked(
                        new RequestId(row.getLong("request_id")),
                        Side.valueOf(row.getString("side")),
                        new PoolCode(row.getString("pool")),
                        at(row, "until_at").orElseThrow(),
                        row.getInt("attempts"),
                        row.getBoolean("told")))
                .list();
    }

    @Override
    public Optional<CallOutcome> unwanted(PersonId person, DiallableNumber number) {
        return jdbc.sql("SELECT why FROM do_not_call WHERE hash = :hash")
                .param("hash", hashed(person, number))
                .query((row, _) -> CallOutcome.valueOf(row.getString("why")))
                .optional();
    }

    @Override
    public int dialled(DiallableNumber number, LocalDate day) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM call_back_attempt
                        WHERE number_hash = :hash AND day = :day AND stage <> 'DROPPED'
                        """)
                .param("hash", hashed(number))
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    @Override
    public void write(Taken taken) {
        var number = taken.dial().number();
        jdbc.sql("""
                        INSERT INTO call_back_attempt
                            (id, person_id, number, number_hash, day, node, stage, taken_at)
                        VALUES (:id, :person, :number, :hash, :day, :node, 'TAKEN', :at)
                        """)
                .param("id", taken.attempt().value())
                .param("person", taken.person().value())
                .param("number", cipher.seal(NUMBER, taken.attempt().value(), number.digits()))
                .param("hash", hashed(number))
                .param("day", taken.day())
                .param("node", node)
                .param("at", utc(taken.at()))
                .update();
        change(taken.person(), "CALLING", taken.at(), "CALL_NOW");
    }

    @Override
    public void postpone(PersonId person, Instant at, String why) {
        change(person, "DUE", at, why);
    }

    @Override
    public void close(PersonId person, String why) {
        change(person, "OVER", now(), why);
    }

    private void change(PersonId person, String state, Instant due, String why) {
        jdbc.sql("""
                        UPDATE call_back
                        SET state = :state, due_at = :due, why = :why, changed_at = :now
                        WHERE person_id = :person
                        """)
                .param("state", state)
                .param("due", utc(due))
                .param("why", why)
                .param("now", utc(now()))
                .param("person", person.value())
                .update();
    }

    @Override
    public void giveUp(Collection<RequestId> requests, Instant now) {
        if (requests.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE call_back_request
                        SET unreached_at = :now, changed_at = :now
                        WHERE request_id IN (:requests) AND waiting = 1 AND told = FALSE AND unreached_at IS NULL
                        """)
                .param("now", utc(now))
                .param("requests", numbers(requests))
                .update();
    }

    @Override
    public boolean move(AttemptId attempt, Set<Stage> from, Stage to, Instant now) {
        return jdbc.sql("""
                                UPDATE call_back_attempt
                                SET stage = :to, dialled_at = COALESCE(dialled_at, :dialled)
                                WHERE id = :id AND stage IN (:from)
                                """)
                        .param("to", to.name())
                        .param("dialled", to == Stage.DIALLING ? utc(now) : null)
                        .param("id", attempt.value())
                        .param("from", names(from))
                        .update()
                == 1;
    }

    @Override
    public void pickedUp(AttemptId attempt, Instant now) {
        jdbc.sql("""
                        UPDATE call_back_attempt
                        SET answered_at = COALESCE(answered_at, :now)
                        WHERE id = :id AND ended_at IS NULL
                        """).param("now", utc(now)).param("id", attempt.value()).update();
    }

    @Override
    public Optional<PersonId> talks(AttemptId attempt, long call, Instant now) {
        var begun = jdbc.sql("""
                                UPDATE call_back_attempt
                                SET stage = 'TALKING', answered_at = COALESCE(answered_at, :now), call_id = :call,
                                    missing_since = NULL
                                WHERE id = :id AND stage IN (:from)
                                """)
                        .param("now", utc(now))
                        .param("call", call)
                        .param("id", attempt.value())
                        .param("from", names(Stage.MAY_TALK))
                        .update()
                == 1;
        return begun ? personOf(attempt) : Optional.empty();
    }

    private Optional<PersonId> personOf(AttemptId attempt) {
        return jdbc.sql("SELECT person_id FROM call_back_attempt WHERE id = :id")
                .param("id", attempt.value())
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    @Override
    public boolean end(AttemptId attempt, Set<Stage> from, CallOutcome outcome, int cause, Instant now) {
        var person = personOf(attempt);
        if (person.isEmpty()) {
            return false;
        }
        holdRow(person.get());
        var ended = jdbc.sql("""
                                UPDATE call_back_attempt
                                SET stage = 'ENDED', ended_at = :now, outcome = :outcome, cause = :cause
                                WHERE id = :id AND stage IN (:from)
                                """)
                        .param("now", utc(now))
                        .param("outcome", outcome.name())
                        .param("cause", cause == 0 ? null : cause)
                        .param("id", attempt.value())
                        .param("from", names(from))
                        .update()
                == 1;
        if (ended) {
            settle(person.get(), attempt, outcome, now);
        }
        return ended;
    }

    private void settle(PersonId person, AttemptId attempt, CallOutcome outcome, Instant now) {
        jdbc.sql("""
                        UPDATE call_back
                        SET state = 'DUE', due_at = :now, why = 'ENDED', last_outcome = :outcome,
                            last_ended_at = :now, changed_at = :now
                        WHERE person_id = :person
                        """)
                .param("now", utc(now))
                .param("outcome", outcome.name())
                .param("person", person.value())
                .update();
        if (outcome.counts()) {
            jdbc.sql("""
                            UPDATE call_back_request
                            SET attempts = attempts + 1, changed_at = :now
                            WHERE person_id = :person AND waiting = 1
                            """).param("now", utc(now)).param("person", person.value()).update();
        }
        if (outcome == CallOutcome.WRONG_NUMBER || outcome == CallOutcome.DO_NOT_CALL) {
            callNoMore(person, attempt, outcome, now);
        }
    }

    private void callNoMore(PersonId person, AttemptId attempt, CallOutcome why, Instant now) {
        var number = jdbc.sql("SELECT number FROM call_back_attempt WHERE id = :id")
                .param("id", attempt.value())
                .query((row, _) -> new DiallableNumber(cipher.open(NUMBER, attempt.value(), row.getBytes("number"))))
                .single();
        jdbc.sql("""
                        INSERT INTO do_not_call (hash, why, said_at, person_id, attempt_id)
                        VALUES (:hash, :why, :now, :person, :attempt)
                        ON DUPLICATE KEY UPDATE why = VALUES(why), said_at = VALUES(said_at),
                            person_id = VALUES(person_id), attempt_id = VALUES(attempt_id)
                        """)
                .param("hash", hashed(person, number))
                .param("why", why.name())
                .param("now", utc(now))
                .param("person", person.value())
                .param("attempt", attempt.value())
                .update();
    }

    @Override
    public boolean drop(AttemptId attempt, Set<Stage> from, Instant now) {
        var person = personOf(attempt);
        if (person.isEmpty()) {
            return false;
        }
        holdRow(person.get());
        var dropped = jdbc.sql("""
                                UPDATE call_back_attempt
                                SET stage = 'DROPPED', ended_at = :now
                                WHERE id = :id AND stage IN (:from)
                                """)
                        .param("now", utc(now))
                        .param("id", attempt.value())
                        .param("from", names(from))
                        .update()
                == 1;
        if (dropped) {
            change(person.get(), "DUE", now, "DROPPED");
        }
        return dropped;
    }

    private void holdRow(PersonId person) {
        jdbc.sql("SELECT person_id FROM call_back WHERE person_id = :person FOR UPDATE")
                .param("person", person.value())
                .query((row, _) -> row.getLong("person_id"))
                .optional();
    }

    @Override
    public void told(Collection<RequestId> requests, Instant now) {
        if (requests.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE call_back_request
                        SET told = TRUE, changed_at = :now
                        WHERE request_id IN (:requests)
                        """)
                .param("now", utc(now))
                .param("requests", numbers(requests))
                .update();
    }

    @Override
    public List<Attempt> openSince(Instant before, int most) {
        return jdbc.sql("""
                        SELECT id, stage, COALESCE(dialled_at, taken_at) AS since, answered_at, missing_since
                        FROM call_back_attempt
                        WHERE ended_at IS NULL AND COALESCE(dialled_at, taken_at) <= :before
                        ORDER BY id
                        LIMIT :most
                        """)
                .param("before", utc(before))
                .param("most", most)
                .query((row, _) -> new Attempt(
                        new AttemptId(row.getLong("id")),
                        Stage.valueOf(row.getString("stage")),
                        at(row, "since").orElseThrow(),
                        at(row, "answered_at").isPresent(),
                        at(row, "missing_since")))
                .list();
    }

    @Override
    public void missing(AttemptId attempt, Optional<Instant> since) {
        jdbc.sql("UPDATE call_back_attempt SET missing_since = :since WHERE id = :id AND ended_at IS NULL")
                .param("since", since.map(StoredBook::utc).orElse(null))
                .param("id", attempt.value())
                .update();
    }

    @Override
    public void awaited(Awaited request, Instant due, Instant now) {
        // what is due already stays so; what is being called is looked at again when the call has ended
        jdbc.sql("""
                        INSERT INTO call_back (person_id, state, due_at, why, changed_at)
                        VALUES (:person, 'DUE', :due, 'AWAITED', :now)
                        ON DUPLICATE KEY UPDATE
                            due_at = CASE state
                                WHEN 'OVER' THEN VALUES(due_at)
                                ELSE LEAST(due_at, VALUES(due_at)) END,
                            why = IF(state = 'OVER', VALUES(why), why),
                            changed_at = VALUES(changed_at),
                            state = IF(state = 'OVER', 'DUE', state)
                        """)
                .param("person", request.asked().value())
                .param("due", utc(due))
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        INSERT INTO call_back_request
                            (request_id, person_id, owner_id, side, pool, until_at, waiting, attempts, told, changed_at)
                        VALUES (:request, :person, :owner, :side, :pool, :until, 1, 0, FALSE, :now)
                        ON DUPLICATE KEY UPDATE changed_at = VALUES(changed_at)
                        """)
                .param("request", request.request().value())
                .param("person", request.asked().value())
                .param("owner", request.owner().value())
                .param("side", request.side().name())
                .param("pool", request.pool().digits())
                .param("until", utc(request.until()))
                .param("now", utc(now))
                .update();
    }

    @Override
    public void awaitedNoMore(RequestId request, Instant now) {
        jdbc.sql("SELECT person_id FROM call_back_request WHERE request_id = :request AND waiting = 1")
                .param("request", request.value())
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .optional()
                .ifPresent(person -> endWaiting(request, person, now));
    }

    private void endWaiting(RequestId request, PersonId person, Instant now) {
        holdRow(person);
        jdbc.sql("UPDATE call_back_request SET waiting = NULL, changed_at = :now WHERE request_id = :request")
                .param("now", utc(now))
                .param("request", request.value())
                .update();
        if (asked(person, now).isEmpty()) {
            nothingWaits(person, now);
        }
    }

    private void nothingWaits(PersonId person, Instant now) {
        jdbc.sql("""
                        SELECT id FROM call_back_attempt
                        WHERE person_id = :person AND stage = 'TAKEN'
                        """)
                .param("person", person.value())
                .query((row, _) -> new AttemptId(row.getLong("id")))
                .list()
                .forEach(attempt -> drop(attempt, Set.of(Stage.TAKEN), now));
        jdbc.sql("""
                        UPDATE call_back
                        SET state = 'OVER', why = 'NOTHING_WAITS', changed_at = :now
                        WHERE person_id = :person AND state = 'DUE'
                        """).param("now", utc(now)).param("person", person.value()).update();
    }

    private static final String UNTOLD = """
            owner_id = :owner AND waiting = 1 AND unreached_at IS NOT NULL AND owner_told_at IS NULL AND until_at > :now
            """;

    @Override
    public int untold(PersonId owner, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM call_back_request WHERE " + UNTOLD)
                .param("now", utc(now))
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void ownerTold(PersonId owner, Instant now) {
        jdbc.sql("UPDATE call_back_request SET owner_told_at = :now WHERE " + UNTOLD)
                .param("now", utc(now))
                .param("owner", owner.value())
                .update();
    }

    private byte[] hashed(DiallableNumber number) {
        return hash.of("call-back", number.digits());
    }

    private byte[] hashed(PersonId person, DiallableNumber number) {
        return hash.of("do-not-call", person.value() + " " + number.digits());
    }

    private static List<Long> numbers(Collection<RequestId> requests) {
        return requests.stream().map(RequestId::value).toList();
    }

    private static List<String> names(Set<Stage> stages) {
        return stages.stream().map(Stage::name).toList();
    }

    static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    static @Nullable LocalDateTime utc(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
