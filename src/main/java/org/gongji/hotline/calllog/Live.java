package org.gongji.hotline.calllog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.rules.PhoneNumber;

/// Calls in progress and the nodes that answer them, of all nodes, as of a second or two ago.
public interface Live {

    /// Throws Spring's `DataAccessException` when the database is away.
    ///
    /// @param most so many calls, those that last longest first
    Now look(int most);

    /// One look.
    ///
    /// @param at the clock of the database
    /// @param running how many calls are in progress, those that are not listed too
    /// @param refusedInTheLastHour calls told that the line is busy
    record Now(Instant at, int running, int refusedInTheLastHour, List<RunningCall> calls, List<Node> nodes) {}

    /// A call in progress.
    ///
    /// @param attempt of a call-back; empty for a call that came in
    /// @param from empty where the number is withheld
    /// @param place `dialog/PLACE`; empty in its first second
    /// @param since when it got there, by the clock of its node, like `began`
    record RunningCall(
            CallId id,
            String node,
            Optional<Long> attempt,
            Optional<PhoneNumber> from,
            Instant began,
            Optional<String> place,
            Optional<Instant> since) {}

    /// A node that has not left.
    ///
    /// @param silent since its last sign
    /// @param calls now, as the node counts them
    /// @param most as many at once as it takes
    /// @param refusedFull since its start: told that the line is busy
    /// @param refusedOther since its start: no peer of ours, or no whole request
    /// @param roundTrip from the node to the database and back
    record Node(
            String name,
            String version,
            Instant started,
            Duration silent,
            int calls,
            int most,
            long refusedFull,
            long refusedOther,
            Link link,
            Optional<Duration> roundTrip) {}

    /// A node's link to the switch that dials.
    enum Link {
        UP,
        AWAY,
        /// none is set
        NONE
    }
}
