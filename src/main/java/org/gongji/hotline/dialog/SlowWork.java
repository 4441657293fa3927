package org.gongji.hotline.dialog;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that runs beside the call, so that the call need not be silent meanwhile.
final class SlowWork<T> {

    /// The work took longer than a caller can be asked to wait. It goes on: what it writes, it writes whole.
    static final class TooSlow extends Exception {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("no answer in time");
        }
    }

    private final FutureTask<T> task;

    private SlowWork(FutureTask<T> task) {
        this.task = task;
    }

    static <T> SlowWork<T> begin(Callable<T> work, Executor beside) {
        var task = new FutureTask<>(work);
        beside.execute(task);
        return new SlowWork<>(task);
    }

    /// True as soon as it is done, false after `most`.
    boolean doneWithin(Duration most) {
        try {
            task.get(most.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException _) {
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean done() {
        return task.isDone();
    }

    T result() throws Exception {
        if (!task.isDone()) {
            throw new TooSlow();
        }
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception problem) {
                throw problem;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }
}
