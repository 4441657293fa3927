package org.gongji.hotline.asterisk;

import java.io.IOException;

/// A connection that is over, and why.
final class Cut extends IOException {
    private static final long serialVersionUID = 1L;

    /// What ended it.
    enum Why {
        /// the other side closed it, in the middle of a line too
        ENDED,
        TOO_LATE,
        LINE_TOO_LONG,
        TOO_MANY_LINES,
        TOO_MANY_BYTES,
        CONTROL_CHARACTER,
        /// a reply without a command: whose answer it is cannot be told
        OUT_OF_STEP,
        /// closed by this node
        CLOSED
    }

    private final Why why;

    Cut(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
