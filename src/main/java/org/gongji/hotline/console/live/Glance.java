package org.gongji.hotline.console.live;

import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.calllog.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What is seen now, looked at once for all who watch: ten open pages ask the database no more than one does.
final class Glance {

    /// More are counted, and found in the list of calls.
    static final int MOST_CALLS = 200;

    private static final Logger log = LoggerFactory.getLogger(Glance.class);
    private static final Duration FRESH = Duration.ofMillis(400);

    private final Live live;
    private Seen last = Seen.nothing();
    private boolean away;
    private long looked = System.nanoTime() - FRESH.toNanos();

    Glance(Live live) {
        this.live = live;
    }

    /// What was seen.
    ///
    /// @param now empty where the database does not answer
    /// @param took from this node to the database and back
    record Seen(Optional<Live.Now> now, Duration took) {

        private static final Seen NOTHING = new Seen(Optional.empty(), Duration.ZERO);

        static Seen nothing() {
            return NOTHING;
        }
    }

    /// Blocks while another one looks, and as long as the database takes to answer or to fail.
    synchronized Seen seen() {
        if (System.nanoTime() - looked >= FRESH.toNanos()) {
            last = look();
            looked = System.nanoTime();
        }
        return last;
    }

    private Seen look() {
        var began = System.nanoTime();
        try {
            var now = live.look(MOST_CALLS);
            away = false;
            return new Seen(Optional.of(now), Duration.ofNanos(System.nanoTime() - began));
        } catch (DataAccessException | TransactionException problem) {
            if (!away) {
                log.atWarn()
                        .addKeyValue("problem", problem.getClass().getSimpleName())
                        .log("the live page waits for the database");
            }
            away = true;
            return Seen.nothing();
        }
    }
}
