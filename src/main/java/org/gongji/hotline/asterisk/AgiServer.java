package org.gongji.hotline.asterisk;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.fastagi.internal.DefaultAgiChannelFactory;
import org.asteriskjava.fastagi.internal.FastAgiConnectionHandler;
import org.gongji.hotline.call.Reachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/// Serves the switch: a virtual thread for each connection, so that the number of calls is bounded by what is allowed
/// and not by threads.
///
/// It starts last and stops first: while calls go on, everything they need is there.
final class AgiServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AgiServer.class);
    private static final String TRACE = "org.asteriskjava.trace";
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final AgiSettings settings;
    private final CallTaker calls;
    private final AgiMeters meters;
    private final ApplicationEventPublisher events;
    private final Set<BoundedConnection> open = ConcurrentHashMap.newKeySet();
    private volatile Optional<Door> door = Optional.empty();

    AgiServer(AgiSettings settings, CallTaker calls, AgiMeters meters, ApplicationEventPublisher events) {
        this.settings = settings;
        this.calls = calls;
        this.meters = meters;
        this.events = events;
    }

    @Override
    public void start() {
        refuseTrace();
        var opened = Door.open(settings);
        door = Optional.of(opened);
        opened.receive(this::receive);
        log.info("Listening for the switch at agi://{}:{}", settings.bind().getHostAddress(), opened.port());
        warnIfWide();
        events.publishEvent(Reachable.at(settings.bind(), opened.port()));
    }

    /// The port that was bound.
    int port() {
        return door.orElseThrow().port();
    }

    private static void refuseTrace() {
        if (Boolean.getBoolean(TRACE)) {
            throw new IllegalStateException(
                    "The property " + TRACE + " writes every key a caller presses into a file. Start without it.");
        }
    }

    private void warnIfWide() {
        if (!settings.bind().isLoopbackAddress()) {
            log.warn(
                    "FastAGI has no authentication and hotline.agi.bind={} is wider than loopback: whoever reaches the"
                            + " port from {} is a switch. Keep it behind a firewall.",
                    settings.bind().getHostAddress(),
                    settings.peers());
        }
    }

    private void receive(Socket socket) {
        try {
            if (settings.peers().include(socket.getInetAddress())) {
                var connection = new BoundedConnection(socket, settings.requestWithin());
                Thread.ofVirtual().name("call").start(() -> serve(connection));
                return;
            }
            meters.refused(AgiMeters.Refusal.PEER);
            socket.close();
        } catch (IOException problem) {
            log.debug("A connection was gone before it was taken: {}", problem.getMessage());
        }
    }

    private void serve(BoundedConnection connection) {
        open.add(connection);
        try {
            var script = new Script(connection);
            new FastAgiConnectionHandler(new StaticMappingStrategy(script), connection, new DefaultAgiChannelFactory())
                    .run();
            if (!script.began) {
                meters.refused(AgiMeters.Refusal.REQUEST);
                log.debug("A connection brought no whole request: {}", connection.cut());
            }
        } finally {
            open.remove(connection);
        }
    }

    /// What asterisk-java runs once it has read a whole request.
    private final class Script implements AgiScript {

        private final BoundedConnection connection;
        private boolean began;

        Script(BoundedConnection connection) {
            this.connection = connection;
        }

        /// The border of a call: what went wrong in it is logged once, and other calls go on.
        @Override
        public void service(AgiRequest request, AgiChannel channel) {
            began = true;
            try (connection) {
                calls.take(request, channel, connection);
            } catch (Exception | StackOverflowError | OutOfMemoryError problem) {
                log.error("A call broke off", problem);
            }
        }
    }

    /// Takes no new call and lets the running ones come to their end, for as long as the settings allow.
    @Override
    public void stop() {
        AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        try {
            door.orElseThrow().close();
            door = Optional.empty();
            endCalls();
        } catch (IOException problem) {
            log.warn("The door to the switch did not close: {}", problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void endCalls() throws InterruptedException {
        log.info("No new calls; {} may go on for up to {}", calls.calls(), settings.stopWithin());
        if (!calls.lastCallEndsWithin(settings.stopWithin())) {
            log.warn("{} calls are broken off", calls.calls());
            open.forEach(BoundedConnection::close);
            calls.lastCallEndsWithin(CLOSING);
        }
    }

    @Override
    public boolean isRunning() {
        return door.isPresent();
    }
}
