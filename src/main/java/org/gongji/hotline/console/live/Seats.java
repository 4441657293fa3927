package org.gongji.hotline.console.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/// Who watches: so many streams at once in all and for one person, and none once the node stops.
final class Seats implements SmartLifecycle {

    private final int inAll;
    private final int perPerson;
    private final Map<String, Integer> taken = new HashMap<>();
    private CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean running;

    Seats(int inAll, int perPerson) {
        this.inAll = inAll;
        this.perPerson = perPerson;
    }

    /// A place to watch from, until it is closed.
    final class Seat implements AutoCloseable {

        private final String person;
        private final CountDownLatch leaving;

        private Seat(String person, CountDownLatch leaving) {
            this.person = person;
            this.leaving = leaving;
        }

        /// Waits for `length`.
        ///
        /// @return false, at once, where the node stops
        boolean rest(Duration length) throws InterruptedException {
            return !leaving.await(length.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            leave(person);
        }
    }

    /// Empty where there is none left for this person.
    synchronized Optional<Seat> take(String person) {
        if (taken() >= inAll || taken.getOrDefault(person, 0) >= perPerson) {
            return Optional.empty();
        }
        taken.merge(person, 1, Integer::sum);
        return Optional.of(new Seat(person, closing));
    }

    synchronized int taken() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized void leave(String person) {
        taken.computeIfPresent(person, (_, seats) -> seats == 1 ? null : seats - 1);
    }

    @Override
    public synchronized void start() {
        closing = new CountDownLatch(1);
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        closing.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which waits for what is still being answered.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
