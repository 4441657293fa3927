package org.gongji.hotline.bed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Stands where a node of the hotline stands, to try the dialplan alone: each call that comes is told to `manner`.
final class FakeNode implements AutoCloseable {

    /// What the node does with a call.
    interface Manner {
        void answer(Conversation call) throws IOException;
    }

    private final ServerSocket door;
    private final Manner manner;
    private final BlockingQueue<List<String>> calls = new LinkedBlockingQueue<>();

    private FakeNode(ServerSocket door, Manner manner) {
        this.door = door;
        this.manner = manner;
        Thread.ofVirtual().start(this::await);
    }

    static FakeNode that(Manner manner) throws IOException {
        return new FakeNode(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manner);
    }

    int port() {
        return door.getLocalPort();
    }

    /// The head lines of the calls that came, oldest first.
    BlockingQueue<List<String>> calls() {
        return calls;
    }

    private void await() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var call = new Conversation(socket);
            calls.add(call.head);
            manner.answer(call);
        } catch (IOException gone) {
            // the caller hung up, or the test is over: its assertions tell
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /// One call: commands and replies of AGI.
    static final class Conversation {
        final List<String> head;
        private final BufferedReader in;
        private final OutputStream out;

        Conversation(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out = socket.getOutputStream();
            head = in.lines().takeWhile(line -> !line.isEmpty()).toList();
        }

        /// Sends a command and takes its reply; lines "HANGUP" are passed over.
        String say(String command) throws IOException {
            out.write((command + "\n").getBytes(UTF_8));
            out.flush();
            var reply = in.readLine();
            while (reply != null && reply.startsWith("HANGUP")) {
                reply = in.readLine();
            }
            if (reply == null) {
                throw new IOException("the switch is gone");
            }
            return reply;
        }

        void done(String next) throws IOException {
            say("SET VARIABLE HOTLINE_NEXT " + next);
            say("SET VARIABLE HOTLINE_DONE 1");
        }
    }
}
