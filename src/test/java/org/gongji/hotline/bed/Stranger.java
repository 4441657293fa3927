package org.gongji.hotline.bed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A switch that is not the trunk: it calls from an address that nobody named.
final class Stranger {

    private static final String ADDRESS = "127.0.0.2";

    private Stranger() {}

    /// The first line of what comes back.
    static String calls(int sipPort) throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress(ADDRESS, 0))) {
            socket.setSoTimeout(5000);
            var invite = """
                    INVITE sip:12333@127.0.0.1 SIP/2.0
                    Via: SIP/2.0/UDP %1$s:%2$d;branch=z9hG4bKstranger
                    From: <sip:13800000001@%1$s>;tag=1
                    To: <sip:12333@127.0.0.1>
                    Call-ID: stranger@%1$s
                    CSeq: 1 INVITE
                    Contact: <sip:13800000001@%1$s:%2$d>
                    Max-Forwards: 70
                    Content-Length: 0

                    """.formatted(ADDRESS, socket.getLocalPort())
                    .replace("\n", "\r\n")
                    .getBytes(UTF_8);
            socket.send(new DatagramPacket(invite, invite.length, InetAddress.getLoopbackAddress(), sipPort));
            var answer = new DatagramPacket(new byte[4096], 4096);
            socket.receive(answer);
            return new String(answer.getData(), 0, answer.getLength(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
