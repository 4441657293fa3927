package org.gongji.hotline.call;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.gongji.hotline.dialog.Companion;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Walk;
import org.springframework.context.ApplicationEventPublisher;

/// What every call needs, whichever way it goes.
///
/// @param beside runs work that may be slow, and what the caller need not wait for
record Switchboard(ApplicationEventPublisher events, InstantSource clock, Executor beside, Tickets tickets) {

    Chronicle chronicle(CallStart start) {
        return new Chronicle(start, events, clock);
    }

    Walk walk(Line line, Manner manner, Companion companion) {
        return new Walk(line, manner, Waits.COURTESIES, clock, companion, beside);
    }
}
