package org.gongji.hotline.console;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.binding.CallDecisions;
import org.gongji.hotline.speech.Retelling;

/// Something that was decided in a call, as its page shows it.
///
/// @param state of the request now
/// @param terms heard before it, with their version; may be empty
/// @param facts at that moment, the amount hidden unless somebody said why
/// @param trace empty for a no, which needs none
record DecisionView(
        String request,
        String state,
        String said,
        String side,
        OffsetDateTime at,
        String terms,
        long heardMs,
        String keys,
        String evidence,
        String pack,
        Map<String, String> facts,
        Optional<TraceView> trace) {

    private static final String AMOUNT = "quota";
    private static final String NONE = "none";

    static DecisionView of(CallDecisions.Made made, ZoneId zone, boolean whole) {
        return new DecisionView(
                Long.toString(made.request().value()),
                made.state().name(),
                made.said(),
                made.side().name(),
                CallView.at(made.at(), zone),
                made.terms(),
                made.heard().toMillis(),
                made.keys(),
                Long.toString(made.number()),
                made.pack(),
                whole ? made.facts() : masked(made.facts()),
                made.trace().map(TraceView::of));
    }

    private static Map<String, String> masked(Map<String, String> facts) {
        var masked = new LinkedHashMap<>(facts);
        masked.computeIfPresent(AMOUNT, (_, fen) -> fen.equals(NONE) ? fen : Retelling.HIDDEN);
        return masked;
    }
}
