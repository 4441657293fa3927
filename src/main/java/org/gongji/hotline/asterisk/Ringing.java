package org.gongji.hotline.asterisk;

import java.util.Optional;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.DialEnd;

/// What is known of the ringing of one attempt, event by event. Their order is not fixed: the news that the dialling
/// failed comes before or after the hang-up that tells why.
final class Ringing {

    private static final int UP = 6;

    private final AttemptId attempt;
    private String status = "";
    private boolean told;
    private boolean gone;
    private long failedAt;
    private boolean failed;
    private long touched;

    Ringing(AttemptId attempt) {
        this.attempt = attempt;
    }

    /// Takes the next event.
    ///
    /// @param now of a clock that never jumps
    /// @return its end, once
    Optional<DialEnd> take(AmiMessage event, long now) {
        touched = now;
        return switch (event.field("Event")) {
            case "DialEnd" -> dialEnd(event.field("DialStatus"));
            case "OriginateResponse" -> originated(event, now);
            case "Hangup" -> hangUp(event);
            default -> Optional.empty();
        };
    }

    private Optional<DialEnd> dialEnd(String dialStatus) {
        status = dialStatus;
        return status.equals("ANSWER") ? end(DialEnd.How.ANSWERED, 0) : Optional.empty();
    }

    private Optional<DialEnd> originated(AmiMessage event, long now) {
        if (event.isSuccess()) {
            return end(DialEnd.How.ANSWERED, 0);
        }
        if (status.isEmpty()) {
            status = Causes.statusOf(event.number("Reason"));
        }
        failed = true;
        failedAt = now;
        return Optional.empty();
    }

    private Optional<DialEnd> hangUp(AmiMessage event) {
        gone = true;
        var cause = event.number("Cause");
        return event.number("ChannelState") == UP
                ? end(DialEnd.How.ANSWERED, cause)
                : end(Causes.of(cause, status), cause);
    }

    /// Failed for some time, and no hang-up told why: there never was a channel.
    Optional<DialEnd> withoutChannel(long now, long grace) {
        return failed && now - failedAt >= grace ? end(Causes.of(0, status), 0) : Optional.empty();
    }

    private Optional<DialEnd> end(DialEnd.How how, int cause) {
        if (told) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(new DialEnd(attempt, how, cause));
    }

    /// Nothing more is to come: told, and hung up or failed some time ago.
    boolean isOver(long now, long after) {
        return told && (gone || failed) && now - touched >= after;
    }
}
