package org.gongji.hotline.asterisk;

import java.util.Map;
import java.util.Set;
import org.gongji.hotline.callback.DialEnd.How;

/// What the switch says when nobody was reached, in the hotline's words: the one place that knows its codes.
final class Causes {

    /// Q.850 causes as Asterisk has them (causes.h); in brackets the SIP answers that chan_pjsip makes them of
    /// (hangup_sip2cause), each tried on Asterisk 22.10.1.
    private static final Map<Integer, How> BY_CAUSE = Map.ofEntries(
            Map.entry(17, How.BUSY), // user busy (486, 600)
            Map.entry(18, How.NO_ANSWER), // no user responding (408)
            Map.entry(19, How.NO_ANSWER), // user alerting, no answer (480, and our own time limit)
            Map.entry(21, How.NO_ANSWER), // call rejected (603; 401 and 403 too, which the trunk's log tells)
            Map.entry(1, How.UNREACHABLE), // unallocated number (404, 604)
            Map.entry(3, How.UNREACHABLE), // no route to destination
            Map.entry(20, How.UNREACHABLE), // subscriber absent
            Map.entry(22, How.UNREACHABLE), // number changed (410)
            Map.entry(27, How.UNREACHABLE), // destination out of order (502)
            Map.entry(28, How.UNREACHABLE), // invalid number format (484)
            Map.entry(34, How.UNREACHABLE)); // congestion (503)

    /// `DIALSTATUS`, where the cause tells nothing.
    private static final Map<String, How> BY_STATUS = Map.of(
            "BUSY", How.BUSY,
            "NOANSWER", How.NO_ANSWER,
            "CANCEL", How.NO_ANSWER,
            "CONGESTION", How.UNREACHABLE);

    /// Causes that tell nothing: none, normal clearing, interworking.
    private static final Set<Integer> TELL_NOTHING = Set.of(0, 16, 127);

    private Causes() {}

    /// @param cause of the event `Hangup`
    /// @param status of the event `DialEnd`, or of [#statusOf]; may be empty
    static How of(int cause, String status) {
        return TELL_NOTHING.contains(cause)
                ? BY_STATUS.getOrDefault(status, How.FAILED)
                : BY_CAUSE.getOrDefault(cause, How.FAILED);
    }

    /// @param reason of the event `OriginateResponse`: a control frame (frame.h)
    static String statusOf(int reason) {
        return switch (reason) {
            case 1, 3 -> "NOANSWER"; // hung up, still ringing when the time was over
            case 5 -> "BUSY";
            case 8 -> "CONGESTION";
            default -> "";
        };
    }
}
