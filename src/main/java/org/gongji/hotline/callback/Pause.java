package org.gongji.hotline.callback;

import java.time.Duration;

/// Lets time pass until a slot.
interface Pause {

    void take(Duration length) throws InterruptedException;
}
