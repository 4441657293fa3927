package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.callback.Attempts;
import org.gongji.hotline.rules.CallOutcome;

/// The attempt to call somebody back that a call was.
///
/// @param requests by number, that waited for this person
record AttemptOfCall(
        String attempt,
        String person,
        String stage,
        OffsetDateTime taken,
        Optional<String> outcome,
        List<String> requests) {

    static AttemptOfCall of(Attempts.Known known, ZoneId zone) {
        return new AttemptOfCall(
                Long.toString(known.id().value()),
                Long.toString(known.person()),
                known.stage(),
                CallView.at(known.taken(), zone),
                known.outcome().map(CallOutcome::name),
                known.requests().stream()
                        .map(request -> Long.toString(request.value()))
                        .toList());
    }
}
