package org.gongji.hotline.calllog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongji.hotline.call.CallId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/// Writes calls on a thread of its own. While the database is away they wait, as many as the settings allow; what
/// comes after is lost, counted and told. A call's own thread never waits here.
final class CallWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CallWriter.class);
    private static final int BATCH = 200;

    /// The live page tells places that are a second or two old.
    private static final Duration SPOTS_EVERY = Duration.ofSeconds(1);

    private static final Duration LONGEST_REST = Duration.ofMillis(250);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final LogMeters meters;
    private final BlockingQueue<Entry> waiting;
    private final Backoff backoff;
    private final Map<CallId, Ledger.Spot> spots = new HashMap<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    CallWriter(Ledger ledger, LogMeters meters, int waiting, Backoff backoff) {
        this.ledger = ledger;
        this.meters = meters;
        this.waiting = new LinkedBlockingQueue<>(waiting);
        this.backoff = backoff;
        meters.watch(this.waiting);
    }

    /// Takes an entry; never blocks.
    void take(Entry entry) {
        // the beginning of a call is said again at its end: it leaves the second half of the room to those
        if (entry instanceof Entry.Began && waiting.remainingCapacity() <= waiting.size()) {
            return;
        }
        if (!waiting.offer(entry)) {
            meters.lost(1);
            log.atError().addKeyValue("call", entry.start().id().value()).log("call lost: the log is full");
        }
    }

    /// Where a running call is now. Only the last word counts, and that not for long: it is never waited with.
    void at(CallId call, Ledger.Spot spot) {
        synchronized (spots) {
            spots.put(call, spot);
        }
    }

    void ended(CallId call) {
        synchronized (spots) {
            spots.remove(call);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("call-log").daemon().start(this::write);
    }

    /// Stops after the switch's side, so that the last calls are written too.
    @Override
    public void stop() {
        running = false;
        try {
            if (!thread.join(LAST_WORDS)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // servers have higher phases, and stop first
    }

    private void write() {
        var batch = new ArrayList<Entry>(BATCH);
        var nextSpots = System.nanoTime();
        try {
            while (running || !waiting.isEmpty()) {
                var first = waiting.poll(LONGEST_REST.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    writeUntilDone(batch);
                    batch.clear();
                }
                if (System.nanoTime() - nextSpots >= 0) {
                    writeSpots();
                    nextSpots = System.nanoTime() + SPOTS_EVERY.toNanos();
                }
            }
        } catch (InterruptedException _) {
            lose(batch.size() + waiting.size());
        }
    }

    private void lose(int calls) {
        meters.lost(calls);
        log.atError().addKeyValue("calls", calls).log("calls lost: the database was away until the end");
    }

    private void writeUntilDone(List<Entry> batch) throws InterruptedException {
        for (var failures = 0; ; failures++) {
            try {
                ledger.write(batch);
                if (failures > 0) {
                    log.atInfo().addKeyValue("calls", batch.size()).log("the call log is written again");
                }
                return;
            } catch (DataIntegrityViolationException _) {
                // one of them does not fit: find out which
                batch.forEach(this::writeAlone);
                return;
            } catch (DataAccessException | TransactionException away) {
                if (failures == 0) {
                    log.atWarn()
                            .addKeyValue("problem", away.getClass().getSimpleName())
                            .log("the call log waits for the database");
                }
                backoff.after(failures);
            } catch (RuntimeException _) {
                // a fault of our own in one of them: the others go in, and this thread goes on
                batch.forEach(this::writeAlone);
                return;
            }
        }
    }

    private void writeAlone(Entry entry) {
        try {
            ledger.write(List.of(entry));
        } catch (RuntimeException problem) {
            meters.lost(1);
            log.atError()
                    .addKeyValue("call", entry.start().id().value())
                    .addKeyValue("problem", problem.getClass().getSimpleName())
                    .log("call lost: it does not fit the log");
        }
    }

    private void writeSpots() {
        Map<CallId, Ledger.Spot> now;
        synchronized (spots) {
            now = Map.copyOf(spots);
            spots.clear();
        }
        try {
            ledger.place(now);
        } catch (DataAccessException | TransactionException _) {
            // the next place is written when the database is back
        }
    }
}
