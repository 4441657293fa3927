package org.gongji.hotline.calllog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.gongji.hotline.call.CallId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes through the log once, hours behind the present, and adds what the summaries lack: calls from before there were
/// summaries, those of nodes that died, those that an older version wrote. Then it throws old summaries away.
final class CatchUp {

    static final Duration EVERY = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    /// No call takes so long: those that began before have ended, or their node is dead and they are closed.
    private static final Duration BEHIND = Duration.ofHours(2);

    /// A call that is open still is waited for so long; its node may be away and come back.
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int CALLS_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Summaries summaries;
    private final ZoneId zone;
    private final Period retention;

    CatchUp(JdbcClient database, TransactionTemplate transaction, Summaries summaries, ZoneId zone, Period retention) {
        this.database = database;
        this.transaction = transaction;
        this.summaries = summaries;
        this.zone = zone;
        this.retention = retention;
    }

    /// One round.
    void go() {
        var added = 0;
        // the end is set once: it moves on with the clock, and a round that ran after it would never end
        var limit = CallId.first(now().minus(BEHIND)).value();
        try {
            for (var step = next(limit); step.went(); step = next(limit)) {
                added += step.added();
            }
        } catch (PessimisticLockingFailureException _) {
            // a month is being cut off, or another node goes: there is a next time
        }
        if (added > 0) {
            log.atInfo().addKeyValue("calls", added).log("calls added to the summaries later");
        }
        var oldest = now().atZone(zone).toLocalDate().minus(retention);
        while (summaries.deleteSome(oldest, ROWS_AT_ONCE)) {
            // in batches, so that no lock is held for long
        }
    }

    private record Step(boolean went, int added) {
        static final Step NONE = new Step(false, 0);
    }

    /// One stretch of the log. Who holds the row goes; another node that comes meanwhile finds it gone further.
    private Step next(long limit) {
        return transaction.execute(_ -> {
            var from = database.sql("SELECT next_call FROM call_summary WHERE one = 1 FOR UPDATE")
                    .query(Long.class)
                    .single();
            var to = end(from, limit, now());
            if (to <= from) {
                return Step.NONE;
            }
            var added = summaries.catchUp(new CallId(from), new CallId(to));
            database.sql("UPDATE call_summary SET next_call = :to WHERE one = 1")
                    .param("to", to)
                    .update();
            return new Step(true, added);
        });
    }

    /// Where the stretch ends: after so many calls, or before one that is open.
    private long end(long from, long limit, Instant now) {
        record Call(long id, boolean open) {}
        var calls = database.sql("""
                        SELECT id, ending IS NULL AS goes_on FROM phone_call
                        WHERE id >= :from AND id < :limit ORDER BY id LIMIT :most
                        """)
                .param("from", from)
                .param("limit", limit)
                .param("most", CALLS_AT_ONCE)
                .query((row, _) -> new Call(row.getLong("id"), row.getBoolean("goes_on")))
                .list();
        var waited = CallId.first(now.minus(PATIENCE)).value();
        for (var call : calls) {
            if (call.open() && call.id() >= waited) {
                return call.id();
            }
        }
        return calls.size() < CALLS_AT_ONCE ? limit : calls.getLast().id() + 1;
    }

    private Instant now() {
        return database.sql("SELECT UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}
