package org.gongji.hotline.call;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Does one thing after the other beside a call. Of those that wait, only the last is done.
final class Lane {

    private final Executor beside;
    private @Nullable Runnable next;
    private boolean busy;

    Lane(Executor beside) {
        this.beside = beside;
    }

    void put(Runnable task) {
        synchronized (this) {
            next = task;
            if (busy) {
                return;
            }
            busy = true;
        }
        beside.execute(this::work);
    }

    private void work() {
        for (var task = take(); task != null; task = take()) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable take() {
        var task = next;
        next = null;
        busy = task != null;
        return task;
    }
}
