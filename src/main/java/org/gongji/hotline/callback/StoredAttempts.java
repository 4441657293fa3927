package org.gongji.hotline.callback;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.rules.CallOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;

final class StoredAttempts implements Attempts {

    private final JdbcClient jdbc;

    StoredAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> find(AttemptId attempt) {
        return jdbc.sql("""
                        SELECT id, person_id, stage, taken_at, ended_at, outcome
                        FROM call_back_attempt
                        WHERE id = :attempt
                        """)
                .param("attempt", attempt.value())
                .query((row, _) -> new Known(
                        attempt,
                        row.getLong("person_id"),
                        row.getString("stage"),
                        StoredBook.at(row, "taken_at").orElseThrow(),
                        StoredBook.at(row, "ended_at"),
                        Optional.ofNullable(row.getString("outcome")).map(CallOutcome::valueOf),
                        requests(row.getLong("person_id"))))
                .optional();
    }

    private List<RequestId> requests(long person) {
        return jdbc.sql("""
                        SELECT request_id FROM call_back_request
                        WHERE person_id = :person
                        ORDER BY request_id LIMIT 50
                        """)
                .param("person", person)
                .query((row, _) -> new RequestId(row.getLong("request_id")))
                .list();
    }
}
