package org.gongji.hotline.calllog;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that is done again and again. When it fails that is told once, and it is done again at its next time.
final class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private Thread thread = Thread.currentThread();
    private boolean failing;

    private Round(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    /// Begins at once, on a thread of its own.
    static Round begin(String name, Duration every, Runnable work) {
        var round = new Round(name, every, work);
        round.thread = Thread.ofVirtual().name("call-log-" + name).start(round::go);
        return round;
    }

    void end() {
        thread.interrupt();
    }

    private void go() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                once();
                Thread.sleep(every);
            }
        } catch (InterruptedException _) {
            // it was told to end
        }
    }

    private void once() {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException problem) {
            if (!failing) {
                log.atWarn()
                        .addKeyValue("round", name)
                        .addKeyValue("problem", problem.getClass().getSimpleName())
                        .log("a round of the call log failed");
            }
            failing = true;
        }
    }
}
