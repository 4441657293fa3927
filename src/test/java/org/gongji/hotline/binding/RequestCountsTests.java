package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class RequestCountsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("binding");

    private static final Instant FROM = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-24T16:00:00Z");

    private RequestCounts counts;

    @BeforeEach
    void open() {
        for (var table : new String[] {"sharing", "binding_request"}) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        counts = new StoredRequestCounts(DATABASE.jdbc());
    }

    @Test
    void a_day_begins_with_its_first_moment_and_ends_before_the_next() {
        request(1, "REFUSED", "2026-11-23 16:00:00", "2026-11-24 15:59:59");
        request(2, "REFUSED", "2026-11-23 15:59:59", "2026-11-24 16:00:00");

        assertThat(counts.filed(FROM, TO)).isEqualTo(1);
        assertThat(counts.decided(FROM, TO)).containsExactly(Map.entry(State.REFUSED, 1L));
    }

    @Test
    void a_sharing_that_is_over_was_confirmed_and_a_request_that_came_to_nothing_was_not() {
        request(1, "CONFIRMED", "2026-11-24 01:00:00", "2026-11-24 02:00:00");
        sharing(1);
        request(2, "ENDED", "2026-11-24 01:00:00", "2026-11-24 02:00:00");
        sharing(2);
        request(3, "ENDED", "2026-11-24 01:00:00", "2026-11-24 02:00:00");

        assertThat(counts.decided(FROM, TO))
                .containsEntry(State.CONFIRMED, 2L)
                .containsEntry(State.ENDED, 1L)
                .hasSize(2);
    }

    private static void request(long id, String state, String filed, String decided) {
        DATABASE.jdbc()
                .sql("""
                        INSERT INTO binding_request (id, sharer_id, beneficiary_id, relation, filed_by, channel, state,
                                                     filed_at, expires_at, decided_at, facts, trace)
                        VALUES (:id, :id, 100, 'SPOUSE', 'SHARER', 'APP', :state, :filed, :filed, :decided, '', '')
                        """)
                .param("id", id)
                .param("state", state)
                .param("filed", filed)
                .param("decided", decided)
                .update();
    }

    private static void sharing(long request) {
        DATABASE.jdbc().sql("""
                        INSERT INTO sharing (request_id, sharer_id, beneficiary_id, relation, since, began_at)
                        VALUES (:id, :id, 100, 'SPOUSE', '2026-11-24', '2026-11-24 02:00:00')
                        """).param("id", request).update();
    }
}
