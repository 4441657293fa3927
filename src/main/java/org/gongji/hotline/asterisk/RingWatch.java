package org.gongji.hotline.asterisk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.DialEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the ringing of our attempts and tells how each ended. The link only puts events down here: a listener that
/// stalls holds up nobody but itself, and what does not fit is counted and lost.
final class RingWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RingWatch.class);
    /// Four events an attempt: some thousand attempts at once, far more than a trunk carries.
    private static final int MOST_EVENTS = 10_000;

    private static final int MOST_ATTEMPTS = 10_000;
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final long GRACE = Duration.ofSeconds(2).toNanos();
    private static final long AFTERGLOW = Duration.ofSeconds(30).toNanos();

    private final Consumer<DialEnd> listener;
    private final AmiMeters meters;
    private final BlockingQueue<AmiMessage> events = new ArrayBlockingQueue<>(MOST_EVENTS);
    private final Map<AttemptId, Ringing> ringing = new LinkedHashMap<>();
    private final Thread thread;
    private volatile boolean losing;

    RingWatch(Consumer<DialEnd> listener, AmiMeters meters) {
        this.listener = listener;
        this.meters = meters;
        this.thread = Thread.ofVirtual().name("ami-listener").unstarted(this::watch);
    }

    RingWatch begin() {
        thread.start();
        return this;
    }

    /// Takes an event and never blocks. Those that are not about an attempt of ours are dropped.
    void put(AmiMessage event) {
        if (attempt(event).isEmpty()) {
            return;
        }
        if (events.offer(event)) {
            losing = false;
            return;
        }
        meters.eventLost();
        if (!losing) {
            losing = true;
            log.warn("What listens to the ends of dialled calls is too slow: ends are lost and will be asked for");
        }
    }

    private static Optional<AttemptId> attempt(AmiMessage event) {
        return AttemptChannel.attempt(
                event.field("Event").equals("DialEnd") ? event.field("DestUniqueid") : event.field("Uniqueid"));
    }

    private void watch() {
        var swept = System.nanoTime();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var event = events.poll(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
                var now = System.nanoTime();
                if (event != null) {
                    attempt(event).ifPresent(attempt -> take(attempt, event, now));
                }
                if (now - swept >= SWEEP.toNanos()) {
                    sweep(now);
                    swept = now;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(AttemptId attempt, AmiMessage event, long now) {
        ringing.computeIfAbsent(attempt, Ringing::new).take(event, now).ifPresent(this::tell);
        if (ringing.size() > MOST_ATTEMPTS) {
            var eldest = ringing.keySet().iterator().next();
            ringing.remove(eldest);
        }
    }

    private void sweep(long now) {
        for (var call : ringing.values()) {
            call.withoutChannel(now, GRACE).ifPresent(this::tell);
        }
        ringing.values().removeIf(call -> call.isOver(now, AFTERGLOW));
    }

    /// The border of the listener: what goes wrong in it is logged once, and other attempts go on.
    private void tell(DialEnd end) {
        meters.ended(end);
        log.atInfo()
                .addKeyValue("attempt", end.attempt().value())
                .addKeyValue("how", end.how())
                .addKeyValue("cause", end.cause())
                .log("Ringing ended");
        try {
            listener.accept(end);
        } catch (RuntimeException problem) {
            log.error("The end of attempt {} was not taken", end.attempt().value(), problem);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
