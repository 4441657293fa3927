package org.gongji.hotline.call;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongji.hotline.call.Bookmark.Where;
import org.gongji.hotline.dialog.Companion;
import org.gongji.hotline.dialog.Manner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the bookmark of one call as it goes on. The caller never waits for it, and a call goes on where it cannot be
/// kept.
final class Bookmarker implements Companion {

    private static final Logger log = LoggerFactory.getLogger(Bookmarker.class);

    private final Companion chronicle;
    private final Sessions sessions;
    private final CallStart start;
    private final String session;
    private final Lane lane;
    private final AtomicBoolean complained = new AtomicBoolean();
    private Optional<Where> where = Optional.empty();
    private @Nullable Bookmark last;

    Bookmarker(Companion chronicle, Sessions sessions, CallStart start, Executor beside) {
        this.chronicle = chronicle;
        this.sessions = sessions;
        this.start = start;
        this.session = start.session().orElseGet(() -> Long.toString(start.id().value()));
        this.lane = new Lane(beside);
    }

    @Override
    public void reached(String dialog, String place) {
        chronicle.reached(dialog, place);
    }

    @Override
    public void failed(String dialog, String place, Throwable problem) {
        chronicle.failed(dialog, place, problem);
    }

    @Override
    public void knows(Enum<?> place, Object state, Manner manner) {
        if (place instanceof MainDialog.Place main) {
            where = main.where();
        }
        if (state instanceof Knows<?> knowing) {
            where.ifPresent(at -> keep(Bookmark.of(start.channel(), at, manner, knowing.caller())));
        }
    }

    @Override
    public void speaks(Manner manner) {
        if (last != null) {
            keep(last.in(manner));
        }
    }

    private void keep(Bookmark bookmark) {
        if (!bookmark.equals(last)) {
            last = bookmark;
            lane.put(() -> tried(() -> sessions.keep(session, bookmark)));
        }
    }

    /// The call has ended: nobody will go on with it.
    void forget() {
        lane.put(() -> tried(() -> sessions.forget(session)));
    }

    private void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException notKept) {
            if (complained.compareAndSet(false, true)) {
                log.atWarn()
                        .addKeyValue("call", start.id().value())
                        .addKeyValue("problem", Problem.of(notKept))
                        .log("Another node could not go on with this call");
            }
        }
    }
}
