package org.gongji.hotline.call;

import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks each caller through the main dialog and tells the rest of the program.
final class InboundCalls {

    private static final Logger log = LoggerFactory.getLogger(InboundCalls.class);

    private final Dialog<MainDialog.Place, MainDialog.Call, MainDialog.Farewell> main;
    private final KnownNumbers numbers;
    private final Sessions sessions;
    private final Switchboard switchboard;

    InboundCalls(
            Dialog<MainDialog.Place, MainDialog.Call, MainDialog.Farewell> main,
            KnownNumbers numbers,
            Sessions sessions,
            Switchboard switchboard) {
        this.main = main;
        this.numbers = numbers;
        this.sessions = sessions;
        this.switchboard = switchboard;
    }

    void answer(Line line, CallStart start) {
        var chronicle = switchboard.chronicle(start);
        chronicle.began();
        var manner = new Manner(start.language().orElse(Language.MANDARIN), start.elder() ? Pace.ELDER : Pace.USUAL);
        var bookmarker = new Bookmarker(chronicle, sessions, start, switchboard.beside());
        var outcome = switchboard.walk(line, manner, bookmarker).through(main, MainDialog.Call.of(start));
        var left = new Leave(line, switchboard.tickets()).after(outcome);
        if (left.ending() != CallEvent.Ending.INTERRUPTED) {
            bookmarker.forget();
        }
        var person = outcome.state().caller().identified().map(Caller.Identified::person);
        person.ifPresent(who -> remember(start, who, outcome.manner()));
        chronicle.ended(left, outcome, person);
    }

    /// The next call from this number begins as this one ended.
    private void remember(CallStart start, Person who, Manner manner) {
        if (start.from().isEmpty()) {
            return;
        }
        try {
            numbers.rememberIdentified(
                    start.from().get(),
                    who.id(),
                    manner.elder(),
                    manner.language().tag());
        } catch (RuntimeException forgotten) {
            log.atWarn()
                    .addKeyValue("call", start.id().value())
                    .addKeyValue("problem", Problem.of(forgotten))
                    .log("How to speak to a caller was not kept for the next call");
        }
    }
}
