package org.gongji.hotline.database;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// The time of the database, without asking it each time: the last answer and what has passed since by a clock that
/// nobody sets. What the machine takes for the time of day counts for nothing, so that all nodes agree.
final class DatabaseClock implements Clock {

    /// A crystal is off by some 50 µs a second at worst: 1.5 ms in this time.
    private static final Duration ASKED_EVERY = Duration.ofSeconds(30);

    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Supplier<Instant> database;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Answer answer;

    /// @param nanos a clock that only goes forward, such as `System::nanoTime`
    DatabaseClock(Supplier<Instant> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    /// What the database said, at which moment of the machine, and when to ask next.
    private record Answer(Instant time, long at, long again) {

        Instant at(long now) {
            return time.plusNanos(now - at);
        }

        Answer asked(long nextTime) {
            return new Answer(time, at, nextTime);
        }
    }

    /// Blocks for one question now and then. Goes on by itself while the database is away; throws
    /// `DataAccessException` only where it was never asked.
    @Override
    public Instant now() {
        var known = answer;
        if (known == null) {
            return first();
        }
        if (nanos.getAsLong() - known.again >= 0 && asking.tryLock()) {
            try {
                known = next(known);
                answer = known;
            } finally {
                asking.unlock();
            }
        }
        return known.at(nanos.getAsLong());
    }

    private Instant first() {
        asking.lock();
        try {
            var known = answer;
            if (known == null) {
                known = ask();
                answer = known;
            }
            return known.at(nanos.getAsLong());
        } finally {
            asking.unlock();
        }
    }

    private Answer next(Answer known) {
        try {
            return ask();
        } catch (DataAccessException _) {
            return known.asked(nanos.getAsLong() + AGAIN_AFTER_FAILURE.toNanos());
        }
    }

    private Answer ask() {
        var before = nanos.getAsLong();
        var time = database.get();
        var after = nanos.getAsLong();
        // half of the way there and back
        return new Answer(time, before + (after - before) / 2, after + ASKED_EVERY.toNanos());
    }
}
