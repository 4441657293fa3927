package org.gongji.hotline.callback;

import java.time.Instant;

/// Stops the call-backs of all nodes, and lets them go on. Kept in the database; calls that ring or talk go on.
///
/// May throw Spring's `DataAccessException` when the database is away.
public interface CallBackSwitch {

    /// Whether calls go out.
    enum State {
        OPEN,
        /// nothing more is taken; what was taken within the last second still goes out
        PAUSED,
        /// nothing goes out any more, at once
        STOPPED
    }

    /// How the switch stands, and since when by whom.
    record Standing(State state, Instant since, String by) {}

    Standing standing();

    /// Counts for all nodes at once.
    ///
    /// @param by who it was, such as `client:desk`; no personal data
    void turn(State state, String by);
}
