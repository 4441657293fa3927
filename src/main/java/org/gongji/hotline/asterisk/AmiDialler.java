package org.gongji.hotline.asterisk;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.Dial;
import org.gongji.hotline.callback.DialEnd;
import org.gongji.hotline.callback.Dialled;
import org.gongji.hotline.callback.Dialler;
import org.gongji.hotline.callback.InFlight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Dials over the switch's manager port. See docs/adr/0006 for why an attempt is dialled at most once.
///
/// It begins after all that may listen to it, and ends after the last running call.
final class AmiDialler implements Dialler, SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AmiDialler.class);
    /// Of dialplans/extensions.conf; its extension is the attempt.
    private static final String CONTEXT = "hotline-callback";
    /// Attempts are dialled within moments of their beginning: more need not be remembered.
    private static final int REMEMBERED = 100_000;

    private final RingWatch watch;
    private final AmiLink link;
    private final DialSettings settings;
    private final AmiMeters meters;
    private final Set<AttemptId> sent = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AttemptId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    private volatile boolean running;

    private AmiDialler(RingWatch watch, AmiLink link, DialSettings settings, AmiMeters meters) {
        this.watch = watch;
        this.link = link;
        this.settings = settings;
        this.meters = meters;
        meters.showLink(link::isUp);
    }

    /// @param listener hears how the ringing of each attempt ended, on a thread of its own
    static AmiDialler over(AmiSettings ami, DialSettings dialling, AmiMeters meters, Consumer<DialEnd> listener) {
        var watch = new RingWatch(listener, meters);
        return new AmiDialler(watch, new AmiLink(ami, watch::put, meters), dialling, meters);
    }

    @Override
    public void start() {
        watch.begin();
        link.begin();
        running = true;
    }

    @Override
    public Dialled dial(Dial dial) {
        if (!sent.add(dial.attempt())) {
            throw new IllegalStateException(
                    "attempt " + dial.attempt().value() + " has been sent: it is never sent again");
        }
        var outcome = outcome(link.ask(originate(dial)), dial.attempt());
        if (outcome instanceof Dialled.NotDialled) {
            sent.remove(dial.attempt());
        }
        meters.dialled(outcome);
        return outcome;
    }

    private OriginateAction originate(Dial dial) {
        var action = new OriginateAction();
        action.setChannel(settings.channel(dial.number()));
        action.setChannelId(AttemptChannel.name(dial.attempt()));
        action.setContext(CONTEXT);
        action.setExten(Long.toString(dial.attempt().value()));
        action.setPriority(1);
        action.setCallerId("<" + dial.shown().digits() + ">");
        action.setTimeout(dial.ringing().toMillis());
        action.setAsync(true);
        action.setVariable("HOTLINE_LANG", dial.language().tag());
        if (dial.elder()) {
            action.setVariable("HOTLINE_ELDER", "1");
        }
        return action;
    }

    private static Dialled outcome(AmiReply reply, AttemptId attempt) {
        return switch (reply) {
            case AmiReply.NotSent() -> new Dialled.NotDialled(Dialled.Why.NO_LINK);
            case AmiReply.NoAnswer() -> new Dialled.Unknown();
            case AmiReply.Given given when given.answer().isSuccess() -> new Dialled.Accepted();
            case AmiReply.Given given -> refused(given.answer(), attempt);
        };
    }

    /// Only `Error` is a no. Whatever else there may be is no proof that nothing is dialled.
    private static Dialled refused(AmiMessage answer, AttemptId attempt) {
        if (!answer.field("Response").equals("Error")) {
            return new Dialled.Unknown();
        }
        log.atWarn()
                .addKeyValue("attempt", attempt.value())
                // it may repeat what was asked for
                .addKeyValue("message", answer.field("Message").replaceAll("[0-9]", "#"))
                .log("The switch refused to dial");
        return new Dialled.NotDialled(Dialled.Why.REFUSED);
    }

    @Override
    public InFlight inFlight() {
        var reply = link.ask(
                new CoreShowChannelsAction(),
                message -> message.field("Event").equals("CoreShowChannelsComplete")
                        || (!message.isEvent() && !message.isSuccess()));
        if (!(reply instanceof AmiReply.Given given) || !given.answer().isSuccess()) {
            return new InFlight.NotKnown();
        }
        var attempts = new HashSet<AttemptId>();
        for (var channel : given.messages()) {
            AttemptChannel.anyHalf(channel.field("Uniqueid")).ifPresent(attempts::add);
        }
        return new InFlight.Known(attempts);
    }

    @Override
    public Link link() {
        return link.isUp() ? Link.UP : Link.AWAY;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        link.close();
        watch.close();
    }

    @Override
    public void close() {
        stop();
    }
}
