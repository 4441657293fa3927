package org.gongji.hotline.asterisk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.gongji.hotline.call.CallEvent;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.call.Hotline;
import org.gongji.hotline.dialog.HungUp;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Line;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.speech.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/// Takes each call that the switch brings, as many at once as allowed; more are told that the line is busy.
final class CallTaker {

    private static final Logger log = LoggerFactory.getLogger(CallTaker.class);

    private final Hotline hotline;
    private final Speech speech;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final AgiMeters meters;
    private final Duration replyWithin;
    private final int most;
    private final Semaphore free;

    CallTaker(
            Hotline hotline,
            Speech speech,
            ApplicationEventPublisher events,
            InstantSource clock,
            AgiMeters meters,
            AgiSettings settings) {
        this.hotline = hotline;
        this.speech = speech;
        this.events = events;
        this.clock = clock;
        this.meters = meters;
        this.replyWithin = settings.replyWithin();
        this.most = settings.calls();
        this.free = new Semaphore(most);
        meters.countCalls(this::calls);
        meters.showLimit(most);
    }

    int calls() {
        return most - free.availablePermits();
    }

    /// Waits until no call is left.
    ///
    /// @return false where some are left after `length`
    boolean lastCallEndsWithin(Duration length) throws InterruptedException {
        var none = free.tryAcquire(most, length.toNanos(), TimeUnit.NANOSECONDS);
        if (none) {
            free.release(most);
        }
        return none;
    }

    /// Takes one call to its end, on its own thread.
    void take(AgiRequest request, AgiChannel channel, BoundedConnection connection) {
        var link = new SwitchLink(channel, connection, replyWithin);
        var arrived = new Arrival(request, link).read(clock.instant());
        if (arrived.isEmpty()) {
            turnAway(request);
            return;
        }
        var start = arrived.get();
        var subtitles = Subtitles.forPeer(request.getRequest().getOrDefault("type", ""), link, speech);
        var line = new AgiLine(link, speech, subtitles, meters.turns(), System::nanoTime);
        if (!free.tryAcquire()) {
            refuse(line, start);
            return;
        }
        try {
            hotline.answer(line, start);
        } finally {
            free.release();
        }
    }

    private void turnAway(AgiRequest request) {
        meters.refused(AgiMeters.Refusal.REQUEST);
        if (request.getRequest().containsKey("network_script")) {
            log.warn("The switch asked for an entry that the hotline does not have: see agi:// in the dialplan");
            return;
        }
        log.debug("A connection was no call");
    }

    private void refuse(Line line, CallStart start) {
        meters.refused(AgiMeters.Refusal.FULL);
        say("full", line, start);
        tell(new CallEvent.CallBegan(start, start.id().began()));
        tell(new CallEvent.CallEnded(
                start.id(),
                clock.instant(),
                CallEvent.Ending.REFUSED,
                start.language().orElse(Language.MANDARIN),
                Pace.USUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    /// The caller has been told; that the call log cannot keep it now changes nothing for him.
    private void tell(CallEvent event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException unheard) {
            log.atWarn()
                    .addKeyValue("call", event.call().value())
                    .addKeyValue("problem", unheard.getClass().getSimpleName())
                    .log("A refused call was not kept in the call log");
        }
    }

    private void say(String sentence, Line line, CallStart start) {
        var manner = new Manner(start.language().orElse(Language.MANDARIN), Pace.USUAL);
        try {
            line.speak(new Utterance(List.of(Prompt.clip(sentence)), manner));
            line.leave(new Line.Leaving.HangUp());
        } catch (HungUp _) {
            log.debug("A caller hung up before all was said");
        }
    }
}
