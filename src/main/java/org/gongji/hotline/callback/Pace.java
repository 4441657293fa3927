package org.gongji.hotline.callback;

import java.time.Duration;

/// How fast calls go out, of all nodes together.
///
/// @param apart the time from one call to the next
/// @param atOnce how many may ring or talk at once
/// @param perDay how many go out on one day
record Pace(Duration apart, int atOnce, int perDay) {

    /// How many more may go out now.
    ///
    /// @param open attempts whose end is not known
    int room(int open, Gate gate) {
        return Math.max(0, Math.min(atOnce - open, perDay - gate.taken()));
    }
}
