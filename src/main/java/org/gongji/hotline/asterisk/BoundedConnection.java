package org.gongji.hotline.asterisk;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.asteriskjava.util.SocketConnectionFacade;
import org.gongji.hotline.asterisk.Cut.Why;

/// One connection from the switch, bounded in bytes, lines and time: whatever the other side sends, a message (the
/// request, or the reply to one command) is taken whole or the connection is over.
///
/// `HANGUP` lines can come at any time; they are noted and never handed on.
final class BoundedConnection implements SocketConnectionFacade, Closeable {

    private static final int MOST_BYTES_A_LINE = 8 * 1024;
    private static final int MOST_LINES = 128;
    private static final int MOST_BYTES = 32 * 1024;
    private static final String HANGUP = "HANGUP";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    private final StringBuilder unsent = new StringBuilder();
    private int next;
    private int filled;
    private int lines;
    private int bytes;
    private long deadline;
    private boolean hungUp;
    private volatile Optional<Why> cut = Optional.empty();

    /// @param requestWithin how long the request may take, from now on
    BoundedConnection(Socket socket, Duration requestWithin) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        within(requestWithin);
    }

    /// A new message may begin: how long it may take until it is whole.
    void within(Duration length) {
        lines = 0;
        bytes = 0;
        deadline = System.nanoTime() + length.toNanos();
    }

    /// Takes in what came unasked, which can only be the news that the caller hung up.
    ///
    /// @return whether the caller hung up
    boolean callerGone() throws IOException {
        while (next < filled || in.available() > 0) {
            if (!boundedLine().equals(HANGUP)) {
                throw over(Why.OUT_OF_STEP);
            }
            hungUp = true;
        }
        return hungUp;
    }

    /// Whether the switch has said, so far, that the caller hung up.
    boolean hungUp() {
        return hungUp;
    }

    /// Why the connection is over; empty while it is not.
    Optional<Why> cut() {
        return cut;
    }

    @Override
    public String readLine() throws IOException {
        for (; ; ) {
            var read = boundedLine();
            if (!read.equals(HANGUP)) {
                return read;
            }
            hungUp = true;
        }
    }

    private String boundedLine() throws IOException {
        if (++lines > MOST_LINES) {
            throw over(Why.TOO_MANY_LINES);
        }
        line.reset();
        for (; ; ) {
            var read = read();
            if (read == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (isControl(read)) {
                throw over(Why.CONTROL_CHARACTER);
            }
            line.write(read);
            if (line.size() > MOST_BYTES_A_LINE) {
                throw over(Why.LINE_TOO_LONG);
            }
        }
    }

    private int read() throws IOException {
        if (++bytes > MOST_BYTES) {
            throw over(Why.TOO_MANY_BYTES);
        }
        if (next == filled) {
            fill();
        }
        return buffer[next++] & 0xff;
    }

    private void fill() throws IOException {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (!left.isPositive()) {
            throw over(Why.TOO_LATE);
        }
        try {
            socket.setSoTimeout(Math.toIntExact(left.toMillis()) + 1);
            next = 0;
            filled = Math.max(0, in.read(buffer));
        } catch (SocketTimeoutException _) {
            throw over(Why.TOO_LATE);
        } catch (IOException _) {
            throw over(Why.ENDED);
        }
        if (filled == 0) {
            throw over(Why.ENDED);
        }
    }

    private Cut over(Why why) {
        if (cut.isEmpty()) {
            cut = Optional.of(why);
        }
        return new Cut(cut.get());
    }

    /// @throws IllegalArgumentException where `text` is not exactly one line that the switch can take whole
    @Override
    public void write(String text) {
        if (!text.endsWith("\n") || text.chars().limit(text.length() - 1).anyMatch(BoundedConnection::isControl)) {
            throw new IllegalArgumentException("a command is one line without control characters");
        }
        // 8192: AGI_BUF_LEN of Asterisk 22; the rest of a longer line would be read as a command of its own
        if (text.getBytes(StandardCharsets.UTF_8).length >= MOST_BYTES_A_LINE) {
            throw new IllegalArgumentException("a command has less than 8 KiB");
        }
        unsent.append(text);
    }

    @Override
    public void flush() throws IOException {
        try {
            out.write(unsent.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            throw over(Why.ENDED);
        } finally {
            unsent.setLength(0);
        }
    }

    private static boolean isControl(int character) {
        return character < 0x20 || character == 0x7f;
    }

    /// Ends the connection; whoever waits for the switch is told so. Any thread may do this.
    @Override
    public void close() {
        over(Why.CLOSED);
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone already
        }
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
