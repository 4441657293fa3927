package org.gongji.hotline.console.prompts;

import java.time.Duration;
import org.gongji.hotline.speech.Voices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Lets this node say what was recorded anew, wherever somebody put it live.
final class ClipWatch implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(ClipWatch.class);
    private static final long NOTHING_YET = 0; // of a database in which nothing was ever replaced

    private final ClipBook book;
    private final Voices voices;
    private volatile boolean running;
    private Thread thread = Thread.currentThread();
    private long said = NOTHING_YET;
    private boolean failing;

    ClipWatch(ClipBook book, Voices voices) {
        this.book = book;
        this.voices = voices;
    }

    /// Looks once before the first call comes in, then again and again.
    @Override
    public void start() {
        running = true;
        lookAgain();
        thread = Thread.ofVirtual().name("clips").start(this::go);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // before calls come in
    }

    private void go() {
        try {
            while (running) {
                Thread.sleep(EVERY);
                lookAgain();
            }
        } catch (InterruptedException _) {
            // it was told to stop
        }
    }

    private synchronized void lookAgain() {
        try {
            look();
            failing = false;
        } catch (DataAccessException | TransactionException problem) {
            if (!failing) {
                log.atWarn()
                        .addKeyValue("problem", problem.getClass().getSimpleName())
                        .log("what was recorded anew could not be looked up; what was said before is said");
            }
            failing = true;
        }
    }

    /// Looks at once: something was changed here. What cannot be looked up now is seen a little later.
    void soon() {
        lookAgain();
    }

    /// One look. The number is read first: what is changed meanwhile is seen at the next look.
    private void look() {
        var number = book.number();
        if (number == said) {
            return;
        }
        var files = book.liveFiles();
        var unusable = voices.replace(files, number);
        said = number;
        log.atInfo()
                .addKeyValue("number", number)
                .addKeyValue("clips", files.size() - unusable.size())
                .log("clips were replaced");
        unusable.forEach(take -> log.atWarn()
                .addKeyValue("clip", take.clip())
                .log("a recording cannot be used; the one that came with the program is said"));
    }
}
