package org.gongji.hotline.asterisk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asteriskjava.util.SocketConnectionFacade;

/// One connection to the switch's manager port, bounded in bytes and lines: asterisk-java writes to it, we read from
/// it. What is written passes [AmiText] or is not written at all.
final class AmiConnection implements SocketConnectionFacade, Closeable {

    private static final int MOST_BYTES_A_LINE = 8 * 1024;
    private static final int MOST_LINES = 256;

    private final Socket socket;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    private String unsent = "";

    private AmiConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /// Connects. A handshake, where there is one, is for the first one who reads or writes.
    static AmiConnection open(AmiSettings settings) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(
                    new InetSocketAddress(settings.host(), settings.port()),
                    Math.toIntExact(settings.connectWithin().toMillis()));
            return new AmiConnection(settings.tls() ? AmiTls.over(socket, settings) : socket);
        } catch (IOException problem) {
            socket.close();
            throw problem;
        }
    }

    /// The next message: the lines up to an empty one.
    ///
    /// @throws IOException where the connection is over or the other side keeps to no bound
    AmiMessage read() throws IOException {
        List<String> lines = new ArrayList<>();
        for (var read = readLine(); !read.isEmpty() || lines.isEmpty(); read = readLine()) {
            lines.add(read);
            if (lines.size() > MOST_LINES) {
                throw new Cut(Cut.Why.TOO_MANY_LINES);
            }
        }
        return AmiMessage.of(lines);
    }

    @Override
    public String readLine() throws IOException {
        line.reset();
        for (; ; ) {
            var read = in.read();
            if (read < 0) {
                throw new Cut(Cut.Why.ENDED);
            }
            if (read == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(read);
            if (line.size() > MOST_BYTES_A_LINE) {
                throw new Cut(Cut.Why.LINE_TOO_LONG);
            }
        }
    }

    /// @throws IllegalArgumentException where `action` has what may not be sent; then nothing is
    @Override
    public void write(String action) {
        AmiText.check(action);
        unsent = action;
    }

    @Override
    public void flush() throws IOException {
        var bytes = unsent.getBytes(StandardCharsets.US_ASCII);
        unsent = "";
        socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() {
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
