package org.gongji.hotline.callback;

import java.time.Duration;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.PhoneNumber;

/// What is to be dialled, and what the call's own session will need to know of it before it can ask the database.
///
/// @param shown the number that the called person sees: the hotline's own
/// @param ringing how long it may ring
/// @param elder whether the call begins at elder pace
public record Dial(
        AttemptId attempt,
        DiallableNumber number,
        PhoneNumber shown,
        Duration ringing,
        Language language,
        boolean elder) {

    public Dial {
        if (ringing.compareTo(Duration.ofSeconds(1)) < 0 || ringing.compareTo(Duration.ofMinutes(3)) > 0) {
            throw new IllegalArgumentException("it rings for 1 s to 3 min");
        }
    }
}
