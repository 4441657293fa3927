package org.gongji.hotline.phone;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.gongji.hotline.dialog.HungUp;

/// The words of the far end in the order in which they came, and whether it is still there at all.
final class FarEnd {

    private static final int MOST_WAITING = 1000;

    private final FarHandset.Limits limits;
    private final LongSupplier nanos;
    private final BlockingQueue<FarWord> words = new LinkedBlockingQueue<>(MOST_WAITING);
    private final long over;
    private volatile long lastHeard;
    private volatile boolean gone;

    FarEnd(FarHandset.Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.lastHeard = nanos.getAsLong();
        this.over = lastHeard + limits.call().toNanos();
    }

    /// By any thread. Nobody presses keys faster than a call takes them: too many end the call.
    void take(FarWord word) {
        lastHeard = nanos.getAsLong();
        if (word instanceof FarWord.Gone || !words.offer(word)) {
            gone = true;
            words.clear();
            words.offer(new FarWord.Gone());
        }
    }

    boolean keyWaits() {
        return words.peek() instanceof FarWord.Key;
    }

    /// The next word, or empty where none comes until `deadline`.
    ///
    /// @throws HungUp where the far end is gone, says nothing any more, or the call has become too long
    Optional<FarWord> next(long deadline) throws HungUp {
        for (; ; ) {
            var now = nanos.getAsLong();
            var silent = lastHeard + limits.silence().toNanos();
            if (gone || now - over >= 0 || now - silent >= 0) {
                throw new HungUp();
            }
            var word = poll(Math.min(deadline - now, Math.min(over - now, silent - now)));
            if (word.filter(FarWord.Gone.class::isInstance).isPresent()) {
                throw new HungUp();
            }
            if (word.isPresent() || nanos.getAsLong() - deadline >= 0) {
                return word;
            }
        }
    }

    private Optional<FarWord> poll(long atMost) throws HungUp {
        try {
            return Optional.ofNullable(words.poll(Math.max(0, atMost), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new HungUp();
        }
    }
}
