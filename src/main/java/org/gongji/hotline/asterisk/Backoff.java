package org.gongji.hotline.asterisk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Pauses between tries: each twice as long as the one before, up to the longest, and none as long as those of other
/// nodes, so that a switch that comes back is not stormed.
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator dice;
    private Duration next;

    Backoff(Duration first, Duration longest, RandomGenerator dice) {
        this.first = first;
        this.longest = longest;
        this.dice = dice;
        this.next = first;
    }

    /// Half to the whole of the pause that is due.
    Duration pause() {
        var whole = next.compareTo(longest) < 0 ? next : longest;
        next = whole.multipliedBy(2);
        return whole.dividedBy(2).plusNanos(dice.nextLong(whole.toNanos() / 2 + 1));
    }

    void reset() {
        next = first;
    }
}
