package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

final class StoredSwitch implements CallBackSwitch {

    private static final Logger log = LoggerFactory.getLogger(StoredSwitch.class);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Supplier<Instant> time;
    private final Book book;

    StoredSwitch(JdbcClient jdbc, Transactions transactions, Supplier<Instant> time, Book book) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.time = time;
        this.book = book;
    }

    @Override
    public Standing standing() {
        return jdbc.sql("SELECT state, changed_at, changed_by FROM call_back_gate WHERE one = 1")
                .query((row, _) -> new Standing(
                        State.valueOf(row.getString("state")),
                        StoredBook.at(row, "changed_at").orElseThrow(),
                        row.getString("changed_by")))
                .single();
    }

    @Override
    public void turn(State state, String by) {
        transactions.run(() -> {
            var gate = book.hold();
            jdbc.sql("""
                            UPDATE call_back_gate
                            SET state = :state, changed_at = :now, changed_by = :by
                            WHERE one = 1
                            """)
                    .param("state", state.name())
                    .param("now", StoredBook.utc(time.get()))
                    .param("by", by)
                    .update();
            if (state == State.STOPPED) {
                callOff(gate.now());
            }
        });
        log.atInfo().addKeyValue("state", state).addKeyValue("by", by).log("the switch of the call-backs was turned");
    }

    private void callOff(Instant now) {
        jdbc.sql("SELECT id FROM call_back_attempt WHERE ended_at IS NULL AND stage = 'TAKEN'")
                .query((row, _) -> new AttemptId(row.getLong("id")))
                .list()
                .forEach(attempt -> book.drop(attempt, Set.of(Stage.TAKEN), now));
    }
}
