package org.gongji.hotline.call;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// The number of a call: rises with time, so that calls can be partitioned and paged by it.
///
/// 43 bits of milliseconds since 1970, then 20 random bits.
public record CallId(long value) {

    private static final int RANDOM_BITS = 20;

    public static CallId next(Instant at) {
        return new CallId(first(at).value() | ThreadLocalRandom.current().nextLong(1L << RANDOM_BITS));
    }

    /// The smallest number of a call that began at `at`: the bound of a range of calls, or of a partition.
    public static CallId first(Instant at) {
        return new CallId(at.toEpochMilli() << RANDOM_BITS);
    }

    public Instant began() {
        return Instant.ofEpochMilli(value >> RANDOM_BITS);
    }
}
