package org.gongji.hotline.callback;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes attempts, and the people and requests they were for, once they are as old as the calls that the call log
/// deletes. Whom one does not call at which number is kept for good.
final class Forgetting {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final Supplier<Instant> time;
    private final Period kept;

    Forgetting(JdbcClient jdbc, Supplier<Instant> time, Period kept) {
        this.jdbc = jdbc;
        this.time = time;
        this.kept = kept;
    }

    /// In small transactions: whoever takes attempts meanwhile waits for none of them.
    void forget() {
        var before = LocalDateTime.ofInstant(time.get(), ZoneOffset.UTC).minus(kept);
        var attempts = delete("call_back_attempt WHERE ended_at < :before", before);
        var requests = delete("call_back_request WHERE waiting IS NULL AND changed_at < :before", before);
        var people = delete("call_back WHERE state = 'OVER' AND due_at < :before AND changed_at < :before", before);
        if (attempts + requests + people > 0) {
            log.atInfo()
                    .addKeyValue("attempts", attempts)
                    .addKeyValue("requests", requests)
                    .addKeyValue("people", people)
                    .log("old call-backs are deleted");
        }
    }

    private int delete(String what, LocalDateTime before) {
        var deleted = 0;
        int last;
        do {
            last = jdbc.sql("DELETE FROM " + what + " LIMIT " + BATCH)
                    .param("before", before)
                    .update();
            deleted += last;
        } while (last == BATCH);
        return deleted;
    }
}
