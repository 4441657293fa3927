package org.gongji.hotline.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/// Does what falls due from the moment the server is up until it is told to stop. Begins no more work then, and lets
/// what runs come to its end while the last calls come to theirs.
final class SchedulerRun implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private final Scheduler scheduler;
    private volatile boolean running;

    SchedulerRun(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    /// Comes before anything is stopped: the last calls may take two minutes.
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        scheduler.pause();
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    /// Beside the calls, not after them.
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().name("due-stop").start(() -> {
            try {
                stop();
            } finally {
                stopped.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
