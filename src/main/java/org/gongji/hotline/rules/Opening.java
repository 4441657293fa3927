package org.gongji.hotline.rules;

import java.time.LocalDateTime;
import java.time.LocalTime;

/// Whether something is open at a moment, or when next.
public sealed interface Opening {

    /// Open now.
    ///
    /// @param until when this span ends, as a time of today; midnight is the day's end
    record Open(LocalTime until) implements Opening {}

    record Closed(LocalDateTime next, When when) implements Opening {}

    /// When it opens next, as it is told to a caller.
    enum When {
        /// today, and it is the noon break
        LUNCH,
        TODAY,
        TOMORROW,
        ANOTHER_DAY
    }
}
