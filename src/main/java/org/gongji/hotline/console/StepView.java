package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gongji.hotline.calllog.LoggedCall;

/// One place on a call's way.
///
/// @param exit the way out that was taken
/// @param heardMs how much of the sentences was played
/// @param keys what was pressed, a dot for each key of an ID, a card number, a PIN or a code
record StepView(
        String dialog,
        String place,
        String exit,
        OffsetDateTime arrived,
        long heardMs,
        List<String> sentences,
        String keys) {

    static StepView of(LoggedCall.Stop stop, ZoneId zone) {
        return new StepView(
                stop.dialog(),
                stop.place(),
                stop.exit(),
                CallView.at(stop.arrived(), zone),
                stop.heardMillis(),
                stop.sentences(),
                stop.keys());
    }
}
