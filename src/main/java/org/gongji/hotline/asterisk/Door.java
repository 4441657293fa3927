package org.gongji.hotline.asterisk;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The port at which the switch knocks. Bound by ourselves, because a port that is taken must be known at once and not
/// by the first lost call.
final class Door implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(Door.class);
    /// The kernel may allow fewer (net.core.somaxconn).
    private static final int BACKLOG = 4096;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ServerSocket socket;

    private Door(ServerSocket socket) {
        this.socket = socket;
    }

    /// @throws AgiPortTaken where the port cannot be bound
    static Door open(AgiSettings settings) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.bind(), settings.port()), BACKLOG);
            return new Door(socket);
        } catch (IOException problem) {
            throw new AgiPortTaken(settings, problem);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Hands each new connection to `guest`, on a thread of its own, until the door is closed. Where none can be taken,
    /// as when no file descriptor is left, it waits a little longer each time.
    void receive(Consumer<Socket> guest) {
        Thread.ofPlatform().name("agi-door").daemon().start(() -> accept(guest));
    }

    private void accept(Consumer<Socket> guest) {
        var pause = SHORTEST_PAUSE;
        while (!socket.isClosed()) {
            try {
                guest.accept(socket.accept());
                pause = SHORTEST_PAUSE;
            } catch (IOException problem) {
                if (!socket.isClosed()) {
                    log.warn("No connection can be taken, next try in {}: {}", pause, problem.getMessage());
                    LockSupport.parkNanos(pause.toNanos());
                    pause = doubled(pause);
                }
            }
        }
    }

    private static Duration doubled(Duration pause) {
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
