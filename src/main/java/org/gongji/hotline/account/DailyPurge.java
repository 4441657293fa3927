package org.gongji.hotline.account;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Deletes once a day what need not be known any longer. Several nodes may do so at once. Only in the server: a command
/// that reads a feed has other things to do.
@Component
@ConditionalOnWebApplication
final class DailyPurge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DailyPurge.class);
    private static final Duration FIRST_AFTER = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Retention retention;
    private volatile boolean running;
    private Thread thread = Thread.currentThread();

    DailyPurge(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("daily-purge").start(this::go);
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

    private void go() {
        try {
            Thread.sleep(FIRST_AFTER);
            while (running) {
                purge();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException _) {
            // it was told to end
        }
    }

    void purge() {
        try {
            var rows = retention.purge();
            log.atInfo().addKeyValue("rows", rows).log("deleted what need not be known any longer");
        } catch (DataAccessException | TransactionException away) {
            log.atWarn()
                    .addKeyValue("problem", away.getClass().getSimpleName())
                    .log("old attempts could not be deleted; the next try is tomorrow");
        }
    }
}
