package org.gongji.hotline.account;

import java.time.Duration;

/// How somebody is made to wait.
interface Pause {

    void of(Duration length);

    static void sleep(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
