package org.gongji.hotline.asterisk;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// A manager port that cuts each link around the order to dial: before it has read it, after, in the middle of its
/// answer, or after the whole of it. It keeps what it was told to dial, and rings every second one.
final class CuttingManager implements Closeable {

    private enum Cutting {
        BEFORE_IT_IS_READ,
        BEFORE_THE_ANSWER,
        IN_THE_ANSWER,
        AFTER_THE_ANSWER
    }

    private final ServerSocket door;
    private final SplittableRandom dice;
    private final Map<String, Integer> dialled = new ConcurrentHashMap<>();

    CuttingManager(long seed) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.dice = new SplittableRandom(seed);
        Thread.ofVirtual().name("cutting-manager").start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /// How often it was told to dial a channel.
    int dialled(String channel) {
        return dialled.getOrDefault(channel, 0);
    }

    /// Whether it rings for a channel: every second one that it was told to dial, until the end.
    boolean rings(String channel) {
        return dialled(channel) > 0 && channel.hashCode() % 2 == 0;
    }

    private void receive() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                attend(socket, Cutting.values()[dice.nextInt(Cutting.values().length)]);
            } catch (IOException _) {
                // cut by the other side, or closed: the next one, if any
            }
        }
    }

    private void attend(Socket socket, Cutting cutting) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "Asterisk Call Manager/11.0.0\r\n");
        answer(socket, read(in), "Challenge: 1\r\n");
        answer(socket, read(in), "");
        if (cutting == Cutting.BEFORE_IT_IS_READ) {
            var _ = in.read();
            return;
        }
        while (take(socket, read(in), cutting)) {
            // the next action
        }
    }

    /// @return whether the link goes on
    private boolean take(Socket socket, Map<String, String> action, Cutting cutting) throws IOException {
        switch (action.getOrDefault("action", "")) {
            case "Originate" -> {
                dialled.merge(action.getOrDefault("channelid", ""), 1, Integer::sum);
                cut(socket, action, cutting);
                return false;
            }
            case "CoreShowChannels" -> list(socket, action);
            default -> answer(socket, action, "");
        }
        return true;
    }

    private static void cut(Socket socket, Map<String, String> action, Cutting cutting) throws IOException {
        switch (cutting) {
            case BEFORE_IT_IS_READ, BEFORE_THE_ANSWER -> {}
            case IN_THE_ANSWER -> say(socket, "Response: Success\r\nActionID: " + action.get("actionid") + "\r\nMess");
            case AFTER_THE_ANSWER -> answer(socket, action, "Message: Originate successfully queued\r\n");
        }
    }

    private void list(Socket socket, Map<String, String> action) throws IOException {
        var id = "ActionID: " + action.get("actionid") + "\r\n";
        answer(socket, action, "EventList: start\r\n");
        for (var channel : dialled.keySet()) {
            if (rings(channel)) {
                say(socket, "Event: CoreShowChannel\r\n" + id + "Uniqueid: " + channel + "\r\n\r\n");
            }
        }
        say(socket, "Event: CoreShowChannelsComplete\r\n" + id + "\r\n");
    }

    private static void answer(Socket socket, Map<String, String> action, String more) throws IOException {
        say(socket, "Response: Success\r\nActionID: " + action.get("actionid") + "\r\n" + more + "\r\n");
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> read(BufferedReader in) throws IOException {
        var action = new HashMap<String, String>();
        for (var line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
            if (line == null) {
                throw new IOException("closed");
            }
            var colon = line.indexOf(": ");
            action.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return action;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
