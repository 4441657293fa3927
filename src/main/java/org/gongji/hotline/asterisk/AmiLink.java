package org.gongji.hotline.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The link to the switch that dials: kept up by pings, and built anew whenever it breaks. It may ask, and it hears
/// events; nothing that is asked over it is ever asked twice.
final class AmiLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AmiLink.class);
    private static final int MISSES = 2;

    /// What was said of the outage that goes on.
    private enum Trouble {
        NONE,
        BROKEN,
        REFUSED
    }

    private final AmiSettings settings;
    private final Consumer<AmiMessage> events;
    private final AmiMeters meters;
    private final Backoff backoff;
    private final Thread thread;
    private volatile Optional<AmiSession> session = Optional.empty();
    private volatile boolean closed;
    private Trouble told = Trouble.NONE;

    /// @param events takes each event, on the reading thread: it must not block
    AmiLink(AmiSettings settings, Consumer<AmiMessage> events, AmiMeters meters) {
        this.settings = settings;
        this.events = events;
        this.meters = meters;
        this.backoff = new Backoff(settings.retryFirst(), settings.retryLongest(), RandomGenerator.getDefault());
        this.thread = Thread.ofVirtual().name("ami-link").unstarted(this::keep);
    }

    AmiLink begin() {
        thread.start();
        return this;
    }

    boolean isUp() {
        return session.isPresent();
    }

    AmiReply ask(AbstractManagerAction action) {
        return ask(action, _ -> true);
    }

    AmiReply ask(AbstractManagerAction action, Predicate<AmiMessage> last) {
        return session.map(open -> open.ask(action, settings.answerWithin(), last))
                .orElseGet(AmiReply.NotSent::new);
    }

    private void keep() {
        try {
            while (!closed) {
                Thread.sleep(pauseAfter());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Has one session, from its beginning to its end.
    ///
    /// @return how long to wait before the next one
    private Duration pauseAfter() throws InterruptedException {
        try (var begun = AmiSession.begin(settings, events)) {
            session = Optional.of(begun);
            meters.linked();
            greet();
            attend(begun);
            away(begun.end());
        } catch (IOException problem) {
            away(problem.getMessage() == null ? "it cannot be reached" : problem.getMessage());
        } catch (LoginRefused _) {
            refused();
            return settings.retryRefused();
        } finally {
            session = Optional.empty();
        }
        return backoff.pause();
    }

    private void greet() {
        if (told == Trouble.NONE) {
            log.info("Linked to the switch that dials, {}:{}", settings.host(), settings.port());
        }
    }

    /// Pings until the session ends, or ends it where the pings find nobody.
    private void attend(AmiSession begun) throws InterruptedException {
        var misses = 0;
        while (!begun.endsWithin(settings.pingEvery())) {
            misses = begun.ask(new PingAction(), settings.answerWithin()) instanceof AmiReply.Given ? 0 : misses + 1;
            if (misses == 0) {
                hold();
            }
            if (misses == MISSES) {
                return;
            }
        }
    }

    /// It has held for a while. Only now it counts as back: one that breaks at once each time is one outage.
    private void hold() {
        backoff.reset();
        if (told != Trouble.NONE) {
            log.info("The link to the switch that dials is back");
            told = Trouble.NONE;
        }
    }

    private void away(String why) {
        if (told == Trouble.NONE && !closed) {
            warn(why);
            told = Trouble.BROKEN;
        }
    }

    private void refused() {
        if (told != Trouble.REFUSED) {
            warn("it refuses hotline.ami.username=" + settings.username() + " or hotline.ami.secret; see manager.conf");
            told = Trouble.REFUSED;
        }
    }

    private void warn(String why) {
        log.warn(
                "No link to the switch that dials, {}:{}: {}. Nobody is called back until it is there; calls that come"
                        + " in go on",
                settings.host(),
                settings.port(),
                why);
    }

    @Override
    public void close() {
        closed = true;
        session.ifPresent(AmiSession::close);
        thread.interrupt();
    }
}
