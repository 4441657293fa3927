package org.gongji.hotline.calllog;

import java.time.Duration;

/// How long to wait before the next try.
interface Backoff {

    /// Waits after so many failures before this one.
    void after(int failures) throws InterruptedException;

    /// 200 ms at first, 2 s at most.
    static Backoff growing() {
        return failures -> Thread.sleep(Duration.ofMillis(Math.min(2000, 200L << Math.min(failures, 4))));
    }
}
