package org.gongji.hotline.database;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells in the log what the scheduler's own lines, a stack a second, would hide: that it fails, once; that it goes on;
/// which task failed.
final class SchedulerNews extends AbstractSchedulerListener {

    private static final Logger log = LoggerFactory.getLogger(SchedulerNews.class);

    private final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        switch (type) {
            case UNEXPECTED_ERROR -> fails();
            case RAN_EXECUTE_DUE -> goesOn();
            case UNRESOLVED_TASK -> log.warn("a task is due that this version does not know");
            case FAILED_HEARTBEAT,
                    COMPLETIONHANDLER_ERROR,
                    FAILUREHANDLER_ERROR,
                    DEAD_EXECUTION,
                    RAN_DETECT_DEAD,
                    RAN_UPDATE_HEARTBEATS,
                    FAILED_MULTIPLE_HEARTBEATS -> {
                // told by UNEXPECTED_ERROR, by the task, or not worth a line
            }
        }
    }

    private void fails() {
        if (failing.compareAndSet(false, true)) {
            log.warn("what falls due cannot be done: is the database away?");
        }
    }

    private void goesOn() {
        if (failing.compareAndSet(true, false)) {
            log.info("what falls due is done again");
        }
    }

    @Override
    public void onExecutionDead(Execution execution) {
        log.atWarn()
                .addKeyValue("task", execution.taskInstance.getTaskAndInstance())
                .log("the node that did this died; another one does it");
    }

    @Override
    public void onExecutionComplete(ExecutionComplete done) {
        done.getCause()
                .ifPresent(problem -> log.atWarn()
                        .addKeyValue("task", done.getExecution().taskInstance.getTaskAndInstance())
                        .addKeyValue("problem", problem.getClass().getSimpleName())
                        .log("a task failed; it is done again"));
    }
}
