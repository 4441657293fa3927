package org.gongji.hotline.binding;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// How long to wait before an event is sent again.
///
/// @param first after the first try, doubled after each further one
/// @param longest no pause is longer
/// @param chance between 0 and 1: spreads what failed together over a fifth less and a fifth more
record Pauses(Duration first, Duration longest, DoubleSupplier chance) {

    private static final int DOUBLINGS = 30;
    private static final double SPREAD = 0.2;

    /// @param asked what the receiver asked for: no less, but never more than the longest
    Duration after(int tries, Optional<Duration> asked) {
        var doubled = first.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var wanted = longer(doubled, asked.orElse(Duration.ZERO));
        var pause = longer(wanted, longest).equals(wanted) ? longest : wanted;
        return Duration.ofMillis((long) (pause.toMillis() * (1 - SPREAD + 2 * SPREAD * chance.getAsDouble())));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
