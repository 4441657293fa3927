package org.gongji.hotline.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The manager port of a switch that says exactly what a test wants.
final class FakeManager implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-tests";

    /// Only to end a test that has failed: nothing here takes so long.
    private static final int GIVE_UP_MILLIS = 20_000;

    private final ServerSocket door;

    FakeManager() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    FakeManager(ServerSocket door) throws IOException {
        this.door = door;
        door.setSoTimeout(GIVE_UP_MILLIS);
    }

    int port() {
        return door.getLocalPort();
    }

    /// The next link, before anything was said on it.
    Peer link() throws IOException {
        var socket = door.accept();
        socket.setSoTimeout(GIVE_UP_MILLIS);
        return new Peer(socket);
    }

    /// The next link, logged in.
    Peer linked() throws IOException {
        var peer = link();
        peer.letsIn();
        return peer;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /// One link.
    static final class Peer implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        }

        Peer says(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return this;
        }

        Peer greets() throws IOException {
            return says("Asterisk Call Manager/11.0.0\r\n");
        }

        void letsIn() throws IOException {
            greets();
            answers(awaits("Challenge"), "Success", "Challenge: 4711");
            answers(awaits("Login"), "Success", "Message: Authentication accepted");
        }

        /// The next action; pings before it are answered.
        Map<String, String> awaits(String name) throws IOException {
            for (; ; ) {
                var action = action();
                if (name.equals(action.get("action"))) {
                    return action;
                }
                if (!"Ping".equals(action.get("action"))) {
                    throw new IOException("waited for " + name + " and got " + action.get("action"));
                }
                answers(action, "Success");
            }
        }

        /// The next action, whatever it is.
        Map<String, String> action() throws IOException {
            var action = new LinkedHashMap<String, String>();
            for (var line = line(); !line.isEmpty(); line = line()) {
                var colon = line.indexOf(": ");
                action.merge(line.substring(0, colon), line.substring(colon + 2), (one, two) -> one + "," + two);
            }
            return action;
        }

        private String line() throws IOException {
            var line = in.readLine();
            if (line == null) {
                throw new IOException("the link was closed");
            }
            return line;
        }

        Peer answers(Map<String, String> action, String response, String... lines) throws IOException {
            return message("Response: " + response, "ActionID: " + action.get("actionid"), String.join("\r\n", lines));
        }

        Peer event(String name, String... lines) throws IOException {
            return message("Event: " + name, String.join("\r\n", lines));
        }

        private Peer message(String... lines) throws IOException {
            return says(String.join("\r\n", lines).stripTrailing() + "\r\n\r\n");
        }

        /// Waits until the other side has hung up.
        boolean isClosed() throws IOException {
            try {
                while (in.readLine() != null) {
                    // what is left
                }
                return true;
            } catch (SocketException _) {
                return true;
            }
        }

        /// Ends the link in the middle of whatever it is.
        void cuts() throws IOException {
            socket.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
