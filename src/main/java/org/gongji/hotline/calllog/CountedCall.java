package org.gongji.hotline.calllog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;

/// What the summaries have to know of a call that is over.
///
/// @param inbound it came in; else somebody was called back
/// @param numbered it had a calling number
/// @param earlier calls of the same number that came in within the seven days before, [#MANY] for more
/// @param identified it is known who it was
/// @param path every place, in order
record CountedCall(
        CallId id,
        boolean inbound,
        boolean numbered,
        int earlier,
        Duration length,
        Ending ending,
        Optional<String> language,
        Optional<String> pool,
        boolean identified,
        List<Stop> path) {

    /// From so many on it makes no difference how often somebody has called.
    static final int MANY = 3;

    static final Duration EARLIER = Duration.ofDays(7);

    /// A place of a dialog.
    record Stop(String dialog, String place) implements Comparable<Stop> {
        @Override
        public int compareTo(Stop other) {
            var byDialog = dialog.compareTo(other.dialog);
            return byDialog != 0 ? byDialog : place.compareTo(other.place);
        }
    }

    static CountedCall of(Entry.Ended ended, int earlier) {
        var start = ended.start();
        var end = ended.end();
        var path = new ArrayList<Stop>();
        end.path().forEach(step -> path.add(new Stop(CallWriting.dialog(step), CallWriting.place(step))));
        return new CountedCall(
                start.id(),
                start.entry() instanceof CallStart.Entry.Inbound,
                start.from().isPresent(),
                earlier,
                Duration.between(start.id().began(), end.at()),
                end.ending(),
                Optional.of(end.language().tag()),
                end.pool(),
                end.person().isPresent(),
                path);
    }
}
