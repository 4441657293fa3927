package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class ForgettingTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("callback");

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final LocalDateTime OLD = LocalDateTime.parse("2025-11-25T01:59:59");
    private static final LocalDateTime YOUNG = LocalDateTime.parse("2025-11-25T02:00:01");

    @BeforeEach
    void begin() {
        StoredBookTests.forgetEverything(database);
    }

    @Test
    void attempts_are_deleted_a_year_after_they_ended() {
        attempt(1, OLD);
        attempt(2, YOUNG);

        forget();

        assertThat(ids("SELECT id FROM call_back_attempt")).containsExactly(2L);
    }

    @Test
    void more_than_one_batch_of_them_too() {
        for (var id = 1; id <= 1001; id++) {
            attempt(id, OLD);
        }

        forget();

        assertThat(ids("SELECT id FROM call_back_attempt")).isEmpty();
    }

    @Test
    void an_attempt_whose_end_is_not_known_stays() {
        attempt(1, null);

        forget();

        assertThat(ids("SELECT id FROM call_back_attempt")).containsExactly(1L);
    }

    @Test
    void people_and_requests_are_deleted_when_nothing_waits_any_more() {
        person(1, "OVER", OLD);
        person(2, "DUE", OLD);
        person(3, "OVER", YOUNG);
        request(1, null, OLD);
        request(2, 1, OLD);
        request(3, null, YOUNG);

        forget();

        assertThat(ids("SELECT person_id FROM call_back ORDER BY 1")).containsExactly(2L, 3L);
        assertThat(ids("SELECT request_id FROM call_back_request ORDER BY 1")).containsExactly(2L, 3L);
    }

    @Test
    void whom_one_does_not_call_is_kept_for_good() {
        database.jdbc()
                .sql("INSERT INTO do_not_call (hash, why, said_at) VALUES (?, 'DO_NOT_CALL', '2001-01-01')")
                .param(new byte[32])
                .update();

        forget();

        assertThat(ids("SELECT COUNT(*) FROM do_not_call")).containsExactly(1L);
    }

    private static void forget() {
        new Forgetting(database.jdbc(), () -> NOW, Period.ofMonths(12)).forget();
    }

    private static void attempt(long id, LocalDateTime ended) {
        database.jdbc().sql("""
                        INSERT INTO call_back_attempt
                            (id, person_id, number, number_hash, day, node, stage, taken_at, ended_at)
                        VALUES (?, 7, ?, ?, '2025-11-25', 'node', 'ENDED', '2025-11-25', ?)
                        """).params(id, new byte[1], new byte[32], ended).update();
    }

    private static void person(long id, String state, LocalDateTime changed) {
        database.jdbc().sql("""
                        INSERT INTO call_back (person_id, state, due_at, why, changed_at)
                        VALUES (?, ?, ?, 'ENDED', ?)
                        """).params(id, state, changed, changed).update();
    }

    private static void request(long id, Integer waiting, LocalDateTime changed) {
        database.jdbc().sql("""
                        INSERT INTO call_back_request
                            (request_id, person_id, owner_id, side, pool, until_at, waiting, attempts, told, changed_at)
                        VALUES (?, 7, 8, 'SHARER', '110000', ?, ?, 0, FALSE, ?)
                        """).params(id, changed, waiting, changed).update();
    }

    private static List<Long> ids(String sql) {
        return database.jdbc().sql(sql).query(Long.class).list();
    }
}
