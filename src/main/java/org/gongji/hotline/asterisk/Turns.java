package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Counts and times the turns of one call: from a caller's key to the next command is what the hotline thinks.
final class Turns {

    /// The meters that all calls share.
    record Meters(Counter turns, Counter withoutSound, Timer think) {}

    private static final long NO_KEY = Long.MIN_VALUE;

    private final Meters meters;
    private final LongSupplier nanos;
    private long keyAt = NO_KEY;

    Turns(Meters meters, LongSupplier nanos) {
        this.meters = meters;
        this.nanos = nanos;
    }

    void commandGoesOut() {
        if (keyAt != NO_KEY) {
            meters.think().record(Duration.ofNanos(nanos.getAsLong() - keyAt));
            keyAt = NO_KEY;
        }
        meters.turns().increment();
    }

    void answered(Answers.Keyed keyed) {
        keyAt = keyed.keys().isEmpty() ? NO_KEY : nanos.getAsLong();
    }

    void heard() {
        keyAt = NO_KEY;
    }

    void noSound() {
        keyAt = NO_KEY;
        meters.withoutSound().increment();
    }
}
