package org.gongji.hotline.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.FeedOutcome.Tally;

/// The feeds that were read, to be looked at. Nothing that stood in a file is kept.
///
/// Every method may throw Spring's `DataAccessException` when the database is away.
public interface FeedRuns {

    /// So many refused lines of a run are kept, the first ones.
    int LINES_KEPT = 200;

    /// The newest first.
    ///
    /// @param before where the last page ended
    List<Run> list(Optional<Long> before, int most);

    Optional<Run> find(long run);

    /// In the order of the file.
    List<RefusedLine> refused(long run);

    enum Kind {
        PEOPLE,
        MOVEMENTS
    }

    enum How {
        READING,
        DONE,
        NOT_THIS_FEED,
        /// failed, or whoever read it gives no sign any more
        BROKEN_OFF
    }

    /// A file that was read.
    ///
    /// @param file its name, without the folder
    /// @param lines read so far
    /// @param tally of the lines; all zero until it is done
    record Run(
            long id,
            Kind kind,
            String file,
            Instant began,
            Optional<Instant> ended,
            How how,
            long lines,
            Tally tally) {}

    /// A line that was not taken.
    ///
    /// @param line its number, 1 being the header
    record RefusedLine(long line, Refusal why) {}
}
