package org.gongji.hotline.call;

import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.dialog.Line;

/// Takes each call by the door it came in.
record LiveHotline(InboundCalls inbound, OutboundCalls outbound) implements Hotline {

    @Override
    public void answer(Line line, CallStart start) {
        switch (start.entry()) {
            case CallStart.Entry.Inbound _ -> inbound.answer(line, start);
            case CallStart.Entry.CallBack(var attempt) -> outbound.answer(line, start, new AttemptId(attempt));
        }
    }
}
