package org.gongji.hotline.calllog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongji.hotline.call.CallEvent;
import org.gongji.hotline.call.CallEvent.CallBegan;
import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallEvent.PlaceReached;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/// Hears of calls on their own threads, and hands them on.
final class CallListener {

    private static final Logger log = LoggerFactory.getLogger(CallListener.class);

    private final CallWriter writer;
    private final LogMeters meters;
    private final Map<CallId, CallStart> running = new ConcurrentHashMap<>();

    CallListener(CallWriter writer, LogMeters meters) {
        this.writer = writer;
        this.meters = meters;
    }

    @EventListener
    void hear(CallEvent event) {
        switch (event) {
            case CallBegan began -> begin(began);
            case PlaceReached reached -> writer.at(reached.call(), spot(reached));
            case CallEnded ended -> end(ended);
        }
    }

    private static Ledger.Spot spot(PlaceReached reached) {
        return new Ledger.Spot(reached.dialog() + "/" + reached.place(), reached.at());
    }

    private void begin(CallBegan began) {
        running.put(began.call(), began.start());
        log.atInfo()
                .addKeyValue("call", began.call().value())
                .addKeyValue("channel", began.start().channel())
                .log("call began");
        writer.take(new Entry.Began(began.start()));
    }

    private void end(CallEnded ended) {
        var start = running.remove(ended.call());
        writer.ended(ended.call());
        if (start == null) {
            log.atError().addKeyValue("call", ended.call().value()).log("a call ended that never began");
            return;
        }
        meters.ended(ended.ending().name());
        log.atInfo()
                .addKeyValue("call", ended.call().value())
                .addKeyValue("ending", ended.ending())
                .addKeyValue("places", ended.path().size())
                .log("call ended");
        writer.take(new Entry.Ended(start, ended));
    }
}
