package org.gongji.hotline.callback;

import static org.gongji.hotline.callback.StoredBook.at;
import static org.gongji.hotline.callback.StoredBook.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

final class StoredBoard implements CallBackBoard {

    private static final String SELECT = """
            SELECT c.person_id, c.state, c.due_at, c.why,
                   (SELECT COUNT(*) FROM call_back_request r
                    WHERE r.person_id = c.person_id AND r.waiting = 1) AS waiting
            FROM call_back c
            """;

    private final JdbcClient jdbc;
    private final Supplier<Instant> time;
    private final FieldCipher cipher;

    StoredBoard(JdbcClient jdbc, Supplier<Instant> time, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.time = time;
        this.cipher = cipher;
    }

    private record Row(PersonId person, State state, Instant due, String why, int waiting) {}

    private record Of(long person, Made made) {}

    @Override
    public List<Entry> list(Optional<State> state, Optional<Cursor> after, int most) {
        return entries(rows(state, after, most));
    }

    @Override
    public Optional<Entry> of(PersonId person) {
        var row = jdbc.sql(SELECT + "WHERE c.person_id = :person")
                .param("person", person.value())
                .query(StoredBoard::row)
                .optional();
        return entries(row.stream().toList()).stream().findFirst();
    }

    private List<Entry> entries(List<Row> rows) {
        var attempts = attempts(rows.stream().map(row -> row.person().value()).toList());
        return rows.stream()
                .map(row -> new Entry(
                        row.person(),
                        row.state(),
                        row.due(),
                        row.why(),
                        row.waiting(),
                        attempts.getOrDefault(row.person().value(), List.of())))
                .toList();
    }

    private List<Row> rows(Optional<State> state, Optional<Cursor> after, int most) {
        return jdbc.sql(SELECT + """
                        WHERE (:state IS NULL OR c.state = :state)
                          AND (:due IS NULL OR c.due_at > :due OR (c.due_at = :due AND c.person_id > :person))
                        ORDER BY c.due_at, c.person_id
                        LIMIT :most
                        """)
                .param("state", state.map(Enum::name).orElse(null))
                .param("due", after.map(Cursor::due).map(StoredBook::utc).orElse(null))
                .param("person", after.map(Cursor::person).orElse(0L))
                .param("most", most)
                .query(StoredBoard::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PersonId(row.getLong("person_id")),
                State.valueOf(row.getString("state")),
                at(row, "due_at").orElseThrow(),
                row.getString("why"),
                row.getInt("waiting"));
    }

    private Map<Long, List<Made>> attempts(List<Long> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT id, person_id, number, node, stage, taken_at, dialled_at, answered_at, ended_at,
                               outcome, cause, call_id
                        FROM call_back_attempt
                        WHERE person_id IN (:people)
                        ORDER BY id
                        """)
                .param("people", people)
                .query((row, _) -> new Of(row.getLong("person_id"), made(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::person, Collectors.mapping(Of::made, Collectors.toList())));
    }

    private Made made(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new Made(
                new AttemptId(id),
                new PhoneNumber(cipher.open(StoredBook.NUMBER, id, row.getBytes("number"))),
                row.getString("node"),
                row.getString("stage"),
                at(row, "taken_at").orElseThrow(),
                at(row, "dialled_at"),
                at(row, "answered_at"),
                at(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome")).map(CallOutcome::valueOf),
                Optional.ofNullable(row.getObject("cause", Integer.class)),
                Optional.ofNullable(row.getObject("call_id", Long.class)));
    }

    @Override
    public Figures figures() {
        var now = time.get();
        return jdbc.sql("""
                        SELECT COUNT(*) AS due, MIN(due_at) AS oldest,
                               (SELECT COUNT(*) FROM call_back_attempt WHERE ended_at IS NULL) AS dialling
                        FROM call_back
                        WHERE state = 'DUE' AND due_at <= :now
                        """)
                .param("now", utc(now))
                .query((row, _) -> new Figures(row.getInt("due"), row.getInt("dialling"), at(row, "oldest"), now))
                .single();
    }

    @Override
    public Map<CallOutcome, Long> outcomes(Instant from, Instant to) {
        var counts = new EnumMap<CallOutcome, Long>(CallOutcome.class);
        jdbc.sql("""
                        SELECT outcome, COUNT(*) AS attempts
                        FROM call_back_attempt
                        WHERE ended_at >= :from AND ended_at < :to AND outcome IS NOT NULL
                        GROUP BY outcome
                        """).param("from", utc(from)).param("to", utc(to)).query(row -> {
            counts.put(CallOutcome.valueOf(row.getString("outcome")), row.getLong("attempts"));
        });
        return counts;
    }
}
