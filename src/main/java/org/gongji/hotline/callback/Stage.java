package org.gongji.hotline.callback;

import java.util.EnumSet;
import java.util.Set;

/// How far an attempt is.
enum Stage {
    /// written down; the switch knows nothing of it
    TAKEN,
    /// the switch is being asked, or was and nobody knows more
    DIALLING,
    /// the switch dials
    RINGING,
    /// the switch was asked and did not answer
    UNKNOWN,
    /// the call's own session has begun
    TALKING,
    ENDED,
    /// surely never dialled
    DROPPED;

    /// Where somebody's phone may ring.
    static final Set<Stage> MAY_RING = EnumSet.of(DIALLING, RINGING, UNKNOWN);

    static final Set<Stage> MAY_TALK = EnumSet.of(DIALLING, RINGING, UNKNOWN, TALKING);
}
