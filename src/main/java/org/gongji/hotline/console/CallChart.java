package org.gongji.hotline.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.Charts;
import org.gongji.hotline.calllog.LoggedCall;

/// The chart of one dialog with a call's way drawn into it.
///
/// @param drawing SVG; empty where the running build has no such dialog
/// @param places the way in words, the last one being where the call was last
record CallChart(String dialog, Optional<String> drawing, List<String> places) {

    /// One for each dialog that the call walked: where it ended first, then backwards.
    static List<CallChart> of(List<LoggedCall.Stop> path) {
        var dialogs = new LinkedHashSet<String>();
        path.reversed().forEach(stop -> dialogs.add(stop.dialog()));
        return dialogs.stream().map(dialog -> of(dialog, path)).toList();
    }

    private static CallChart of(String dialog, List<LoggedCall.Stop> path) {
        var places = new ArrayList<String>();
        path.stream().filter(stop -> stop.dialog().equals(dialog)).forEach(stop -> places.add(stop.place()));
        return new CallChart(dialog, Charts.drawing(dialog, places), places);
    }
}
