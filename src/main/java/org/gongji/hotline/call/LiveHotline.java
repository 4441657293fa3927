package org.gongji.hotline.call;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.dialog.Dialog;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Walk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/// Walks each caller through the main dialog and tells the rest of the program.
final class LiveHotline implements Hotline {

    private static final Logger log = LoggerFactory.getLogger(LiveHotline.class);

    private final Dialog<MainDialog.Place, MainDialog.Call, MainDialog.Farewell> main;
    private final KnownNumbers numbers;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Executor beside;
    private final Tickets tickets;

    /// @param beside runs work that may be slow, and what the caller need not wait for
    LiveHotline(
            Dialog<MainDialog.Place, MainDialog.Call, MainDialog.Farewell> main,
            KnownNumbers numbers,
            Sessions sessions,
            ApplicationEventPublisher events,
            InstantSource clock,
            Executor beside,
            Tickets tickets) {
        this.main = main;
        this.numbers = numbers;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
        this.beside = beside;
        this.tickets = tickets;
    }

    @Override
    public void answer(Line line, CallStart start) {
        var chronicle = new Chronicle(start, events, clock);
        chronicle.began();
        var manner = new Manner(start.language().orElse(Language.MANDARIN), start.elder() ? Pace.ELDER : Pace.USUAL);
        var bookmarker = new Bookmarker(chronicle, sessions, start, beside);
        var walk = new Walk(line, manner, Waits.COURTESIES, clock, bookmarker, beside);
        var outcome = walk.through(main, MainDialog.Call.of(start));
        var left = new Leave(line, tickets).after(outcome);
        if (left.ending() != CallEvent.Ending.INTERRUPTED) {
            bookmarker.forget();
        }
        outcome.state().caller().identified().ifPresent(who -> remember(start, who.person(), outcome.manner()));
        chronicle.ended(left, outcome);
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
