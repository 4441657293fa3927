package org.gongji.hotline.call;

import java.time.InstantSource;
import java.util.Optional;
import org.gongji.hotline.account.Person;
import org.gongji.hotline.call.CallEvent.CallBegan;
import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallEvent.PlaceReached;
import org.gongji.hotline.call.CallEvent.Step;
import org.gongji.hotline.call.MainDialog.Farewell;
import org.gongji.hotline.dialog.Companion;
import org.gongji.hotline.dialog.Outcome;
import org.gongji.hotline.dialog.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/// Goes along with one call and tells the rest of the program what happens, without a word that is personal.
final class Chronicle implements Companion {

    private static final Logger log = LoggerFactory.getLogger(Chronicle.class);

    private final CallStart start;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Chronicle(CallStart start, ApplicationEventPublisher events, InstantSource clock) {
        this.start = start;
        this.events = events;
        this.clock = clock;
    }

    void began() {
        tell(new CallBegan(start, clock.instant()));
    }

    @Override
    public void reached(String dialog, String place) {
        tell(new PlaceReached(start.id(), dialog, place, clock.instant()));
    }

    @Override
    public void failed(String dialog, String place, Throwable problem) {
        var line = problem instanceof Error ? log.atError() : log.atWarn();
        line.addKeyValue("call", start.id().value())
                .addKeyValue("dialog", dialog)
                .addKeyValue("place", place)
                .addKeyValue("problem", Problem.of(problem))
                .log("Something did not work in a call");
    }

    /// @param person who was on the phone, where that is known
    void ended(Leave.Left left, Outcome<?, Farewell> outcome, Optional<Person> person) {
        tell(new CallEnded(
                start.id(),
                clock.instant(),
                left.ending(),
                outcome.manner().language(),
                outcome.manner().pace(),
                person.map(who -> who.id().value()),
                person.map(who -> who.pool().digits()),
                left.ticket(),
                outcome.path().stream().map(Chronicle::step).toList(),
                outcome.moments()));
    }

    private static Step step(Visit visit) {
        return new Step(
                visit.dialog(),
                visit.place(),
                visit.exit(),
                visit.arrived(),
                visit.heard(),
                visit.sentences(),
                visit.keys());
    }

    /// A call goes on whatever becomes of those who listen.
    private void tell(CallEvent event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException unheard) {
            log.atWarn()
                    .addKeyValue("call", start.id().value())
                    .addKeyValue("event", event.getClass().getSimpleName())
                    .addKeyValue("problem", Problem.of(unheard))
                    .log("An event of a call was not taken");
        }
    }
}
