package org.gongji.hotline.bed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A link to Asterisk's manager port as the user of `manager.conf`.
final class Manager implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader in;
    private final List<Map<String, String>> seen = new ArrayList<>();

    private Manager(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    static Manager of(TestBed bed) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), bed.places().managerPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        var manager = new Manager(socket);
        manager.in.readLine(); // Asterisk says who it is
        manager.act("Login", "Username: hotline", "Secret: " + Places.MANAGER_SECRET);
        return manager;
    }

    /// Does an action and waits for the answer to it.
    Map<String, String> act(String action, String... fields) throws IOException {
        var lines =
                Stream.concat(Stream.of("Action: " + action), Stream.of(fields)).toList();
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(UTF_8));
        return await(message -> message.containsKey("Response") && !message.containsKey("Event"));
    }

    /// Waits for a message, that has not been waited for yet.
    Map<String, String> await(Predicate<Map<String, String>> wanted) throws IOException {
        for (; ; ) {
            var message = next();
            seen.add(message);
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    Map<String, String> awaitEvent(String name) throws IOException {
        return await(message -> name.equals(message.get("Event")) || name.equals(message.get("UserEvent")));
    }

    /// The names of the events that came so far.
    List<String> events() {
        return seen.stream()
                .filter(message -> message.containsKey("Event"))
                .map(message -> message.get("Event"))
                .toList();
    }

    private Map<String, String> next() throws IOException {
        var message = new LinkedHashMap<String, String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            var colon = line.indexOf(':');
            message.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        if (message.isEmpty()) {
            throw new IOException("the manager port was closed");
        }
        return message;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
