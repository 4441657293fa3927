package org.gongji.hotline.database;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// How due work is found and shared among the nodes: a node takes a row by a conditional update, and what a node held
/// that gives no sign for 20 s is done by another.
final class DueWork extends SchedulerBuilder {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED = 4;

    /// Half of the pool's connections stay for the callers.
    private static final int AT_ONCE = 10;

    /// Then what still runs is interrupted, and waited for as long again.
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

    private DueWork(DataSource database, List<Task<?>> tasks) {
        super(database, tasks);
    }

    static Scheduler scheduler(DataSource database, Clock clock, List<Task<?>> tasks) {
        var work = new DueWork(new TransactionAwareDataSourceProxy(database), tasks);
        work.startTasks.addAll(tasks.stream()
                .filter(OnStartup.class::isInstance)
                .map(OnStartup.class::cast)
                .toList());
        return work.clock(clock)
                .schedulerName(new SchedulerName.Fixed(
                        ManagementFactory.getRuntimeMXBean().getName()))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .pollingInterval(LOOKS_EVERY)
                .pollUsingFetch(0.5, 3) // no SKIP LOCKED: rows are looked at without a lock, then taken one by one
                .jdbcCustomization(new MySQL8JdbcCustomization(true)) // named, not found out by a connection at start
                .serializer(new OurNumbers())
                .threads(AT_ONCE)
                .executorService(Executors.newFixedThreadPool(AT_ONCE, threads("due-")))
                .dueExecutor(Executors.newSingleThreadExecutor(threads("due-look-")))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads("due-keep-")))
                .shutdownMaxWait(TIME_TO_FINISH)
                .addSchedulerListener(new SchedulerNews())
                .build();
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofVirtual().name(name, 0).factory();
    }

    /// Waits by a clock that nobody sets: by one that is set back an hour, it would wait for that hour.
    @Override
    protected Waiter buildWaiter() {
        return new Waiter(LOOKS_EVERY, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
    }
}
