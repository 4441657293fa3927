package org.gongji.hotline.calllog;

import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallStart;

/// What waits to be written.
sealed interface Entry {

    CallStart start();

    record Began(CallStart start) implements Entry {}

    /// Holds the start too: it is written whole, whether or not its beginning was.
    record Ended(CallStart start, CallEnded end) implements Entry {}
}
