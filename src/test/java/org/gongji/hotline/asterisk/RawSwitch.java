package org.gongji.hotline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/// A switch that says exactly what a test wants, proper or not.
final class RawSwitch implements AutoCloseable {

    /// Only to end a test that has failed: nothing here takes so long.
    private static final int GIVE_UP_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader in;

    private RawSwitch(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static RawSwitch to(InetSocketAddress address) throws IOException {
        var socket = new Socket(address.getAddress(), address.getPort());
        socket.setSoTimeout(GIVE_UP_MILLIS);
        return new RawSwitch(socket);
    }

    RawSwitch says(String text) throws IOException {
        return sends(text.getBytes(StandardCharsets.UTF_8));
    }

    RawSwitch sends(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /// Sends until the other side takes no more.
    ///
    /// @return false where it took `times` without an objection
    boolean isCutWhileSaying(String text, int times) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            for (var time = 0; time < times; time++) {
                socket.getOutputStream().write(bytes);
            }
            return isClosed();
        } catch (IOException _) {
            return true;
        }
    }

    /// Sends one byte, and tells whether the other side has closed the connection.
    boolean isCutAfterOneMoreByte() {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /// Opens a call by the hotline's main door and answers what the server asks first.
    RawSwitch begins() throws IOException {
        return begins("PJSIP");
    }

    RawSwitch begins(String type) throws IOException {
        return says(request(type)).answersVariables();
    }

    /// Has none of the variables that are asked for, and takes the one that is set.
    RawSwitch answersVariables() throws IOException {
        for (var question = 0; question < 3; question++) {
            reads();
            says("200 result=0\n");
        }
        reads();
        return says("200 result=1\n");
    }

    static String request(String type) {
        return """
                agi_network: yes
                agi_network_script: hotline
                agi_request: agi://127.0.0.1/hotline
                agi_channel: %s/trunk-00000001
                agi_type: %s
                agi_uniqueid: 1700000000.1
                agi_version: 22.10.1
                agi_callerid: 13800000001
                agi_callingpres: 0

                """.formatted(type, type);
    }

    /// The next command of the server.
    String reads() throws IOException {
        var line = in.readLine();
        if (line == null) {
            throw new IOException("the server closed the connection");
        }
        return line;
    }

    /// Waits until the server says no more.
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

    void shutsItsMouth() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
