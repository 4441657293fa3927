package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class StoredBoardTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("callback");

    @BeforeEach
    void empty() {
        StoredBookTests.forgetEverything(DATABASE);
    }

    @Test
    void outcomes_of_a_day_are_those_of_attempts_that_ended_on_it() {
        attempt(1, "NO_ANSWER", "2026-11-23 16:00:00");
        attempt(2, "NO_ANSWER", "2026-11-24 15:59:59");
        attempt(3, "BUSY", "2026-11-24 08:00:00");
        attempt(4, "BUSY", "2026-11-24 16:00:00");
        attempt(5, null, null);
        var board =
                new StoredBoard(DATABASE.jdbc(), CallBackConfiguration.time(DATABASE.jdbc()), TestVault.fieldCipher());

        var outcomes = board.outcomes(Instant.parse("2026-11-23T16:00:00Z"), Instant.parse("2026-11-24T16:00:00Z"));

        assertThat(outcomes)
                .containsEntry(CallOutcome.NO_ANSWER, 2L)
                .containsEntry(CallOutcome.BUSY, 1L)
                .hasSize(2);
    }

    private static void attempt(long id, String outcome, String ended) {
        DATABASE.jdbc()
                .sql("""
                        INSERT INTO call_back_attempt
                          (id, person_id, number, number_hash, day, node, stage, taken_at, ended_at, outcome)
                        VALUES (:id, 17, '', '', '2026-11-24', 'node', 'ENDED', '2026-11-24', :ended, :outcome)
                        """)
                .param("id", id)
                .param("ended", ended)
                .param("outcome", outcome)
                .update();
    }
}
