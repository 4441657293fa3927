package org.gongji.hotline.phone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One phone call, from dialling to the end: plays the switch's side of FastAGI as Asterisk 22 does, for a caller with
/// a
/// [Handset].
public final class PhoneCall {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    /// How a call ended, and what the hotline left behind.
    ///
    /// @param variables those the hotline set on the channel, such as `HOTLINE_NEXT`
    /// @param thinking how long the hotline took from each answer to its next command
    public record Ended(How how, Map<String, String> variables, List<Duration> thinking) {

        /// Who ended it.
        public enum How {
            /// the hotline, having said so (`HOTLINE_DONE`)
            DONE,
            CALLER_HUNG_UP,
            /// the hotline closed the line without a word: a switch goes to the next node or says sorry
            BROKEN
        }
    }

    private final Socket socket;
    private final Channel channel;
    private final List<Duration> thinking = new ArrayList<>();

    private PhoneCall(Socket socket, Channel channel) {
        this.socket = socket;
        this.channel = channel;
    }

    /// Calls, and returns when the call is over.
    ///
    /// @throws java.net.ConnectException where no hotline answers
    /// @throws IOException where the hotline cannot be reached
    public static Ended make(Dialled dialled, Handset handset) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(dialled.hotline(), Math.toIntExact(CONNECT_WITHIN.toMillis()));
            socket.setTcpNoDelay(true);
            return new PhoneCall(socket, new Channel(handset, dialled.variables())).take(Request.of(dialled));
        }
    }

    private Ended take(String request) throws IOException {
        var out = socket.getOutputStream();
        var in = new BufferedInputStream(socket.getInputStream(), 512);
        try {
            send(out, request);
            talk(in, out);
        } catch (IOException _) {
            // the hotline closed the line while we were still talking: the variables tell whether it was done
        }
        return new Ended(channel.how(), channel.variables(), List.copyOf(thinking));
    }

    private void talk(InputStream in, OutputStream out) throws IOException {
        for (; ; ) {
            var asked = System.nanoTime();
            var command = line(in);
            if (command.isEmpty()) {
                return;
            }
            thinking.add(Duration.ofNanos(System.nanoTime() - asked));
            send(out, channel.answer(command));
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// The next line; empty where there is none.
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (; ; ) {
            var read = in.read();
            if (read < 0) {
                return "";
            }
            if (read == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(read);
        }
    }
}
