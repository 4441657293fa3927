package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.CallOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class StoredAttemptsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("callback");

    private final Attempts attempts = new StoredAttempts(database.jdbc());

    @BeforeEach
    void begin() {
        StoredBookTests.forgetEverything(database);
    }

    @Test
    void an_attempt_is_found_with_the_requests_of_its_person() {
        insert(4711, "'INFORMED'", "'2026-11-25 02:01:00'");
        request(712, 17);
        request(700, 17);
        request(713, 18);

        assertThat(attempts.find(new AttemptId(4711)))
                .contains(new Attempts.Known(
                        new AttemptId(4711),
                        17,
                        "ENDED",
                        Instant.parse("2026-11-25T02:00:00Z"),
                        Optional.of(Instant.parse("2026-11-25T02:01:00Z")),
                        Optional.of(CallOutcome.INFORMED),
                        List.of(new RequestId(700), new RequestId(712))));
    }

    @Test
    void an_attempt_that_goes_on_has_no_outcome() {
        insert(4711, "NULL", "NULL");

        assertThat(attempts.find(new AttemptId(4711))).hasValueSatisfying(known -> {
            assertThat(known.outcome()).isEmpty();
            assertThat(known.ended()).isEmpty();
        });
    }

    @Test
    void an_attempt_that_nobody_made_is_not_found() {
        assertThat(attempts.find(new AttemptId(1))).isEmpty();
    }

    private static void insert(long attempt, String outcome, String ended) {
        database.jdbc().sql("""
                        INSERT INTO call_back_attempt
                          (id, person_id, number, number_hash, day, node, stage, taken_at, ended_at, outcome)
                        VALUES (%d, 17, x'00', REPEAT('x', 32), '2026-11-25', 'node', 'ENDED',
                                '2026-11-25 02:00:00', %s, %s)
                        """.formatted(attempt, ended, outcome)).update();
    }

    private static void request(long request, long person) {
        database.jdbc().sql("""
                        INSERT INTO call_back_request
                          (request_id, person_id, owner_id, side, pool, until_at, attempts, told, changed_at)
                        VALUES (%d, %d, 19, 'SHARER', '110000', '2026-12-01', 0, FALSE, '2026-11-25')
                        """.formatted(request, person)).update();
    }
}
