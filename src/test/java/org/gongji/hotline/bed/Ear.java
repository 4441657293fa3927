package org.gongji.hotline.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The caller's ear: takes the sound that Asterisk sends (RTP, A-law) and puts it together as it would be heard. Where
/// the phone was called it presses keys too: SIPp sends them under a number that Asterisk has not offered.
final class Ear implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int ALAW = 8;
    private static final int RATE = 8000;
    private static final int LAG = RATE / 2;

    /// The payload that Asterisk offers for keys (RFC 4733).
    private static final int KEY = 101;

    private static final int PACKET_MILLIS = 20;
    private static final int PACKETS = 5;
    private static final int ENDS = 3;

    private record Packet(long arrivedNanos, Heard sound) {}

    private final DatagramSocket socket;
    private final List<Packet> packets = new ArrayList<>();
    private final CountDownLatch somethingCame = new CountDownLatch(1);
    private volatile SocketAddress from = InetSocketAddress.createUnresolved("nobody", 0);
    private int sequence;
    private int time;

    private Ear(DatagramSocket socket) {
        this.socket = socket;
        Thread.ofVirtual().name("ear").start(this::listen);
    }

    static Ear open() throws IOException {
        return new Ear(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        var buffer = new byte[2048];
        while (!socket.isClosed()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                from = packet.getSocketAddress();
                keep(ByteBuffer.wrap(buffer, 0, packet.getLength()));
            } catch (SocketException closed) {
                return;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private synchronized void keep(ByteBuffer packet) {
        if (packet.remaining() <= HEADER || (packet.get(1) & 0x7f) != ALAW) {
            return;
        }
        var coded = new byte[packet.remaining() - HEADER];
        packet.get(HEADER, coded);
        somethingCame.countDown();
        packets.add(new Packet(System.nanoTime(), new Heard(Alaw.decode(coded))));
    }

    /// Waits for the first sound, or until it is too late for one.
    void awaitSound() throws InterruptedException {
        if (!somethingCame.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was said");
        }
    }

    /// Presses keys one after another, each for a tenth of a second and as long apart.
    void press(String keys) throws IOException {
        for (var at = 0; at < keys.length(); at++) {
            var event = "0123456789*#".indexOf(keys.charAt(at));
            for (var packet = 1; packet <= PACKETS; packet++) {
                send(event, packet, false);
                LockSupport.parkNanos(Duration.ofMillis(PACKET_MILLIS).toNanos());
            }
            for (var end = 0; end < ENDS; end++) {
                send(event, PACKETS, true);
            }
            LockSupport.parkNanos(Duration.ofMillis(PACKET_MILLIS * PACKETS).toNanos());
            time += RATE / 5;
        }
    }

    private void send(int event, int packets, boolean last) throws IOException {
        var mark = packets == 1 && !last ? 0x80 : 0;
        var packet = ByteBuffer.allocate(HEADER + 4)
                .put((byte) 0x80)
                .put((byte) (mark | KEY))
                .putShort((short) sequence++)
                .putInt(time)
                .putInt(socket.getLocalPort())
                .put((byte) event)
                .put((byte) (last ? 0x8a : 0x0a))
                .putShort((short) (packets * PACKET_MILLIS * RATE / 1000))
                .array();
        socket.send(new DatagramPacket(packet, packet.length, from));
    }

    /// All that was heard so far, in the order it came. Where nothing was sent there is silence, as long as it took.
    synchronized Heard heard() {
        var pieces = new ArrayList<Heard>();
        Packet before = null;
        for (var packet : packets) {
            if (before != null) {
                pieces.add(Heard.silence(gap(before, packet)));
            }
            pieces.add(packet.sound());
            before = packet;
        }
        return Heard.joined(pieces);
    }

    /// Samples of silence between two packets: what the switch sent none for. A short lag is the load of the machine
    /// that the tests run on, not something that was said.
    private static int gap(Packet before, Packet packet) {
        var passed = (packet.arrivedNanos() - before.arrivedNanos()) * RATE / 1_000_000_000L;
        return passed < LAG ? 0 : (int) passed - before.sound().samples().length;
    }

    @Override
    public void close() {
        socket.close();
    }
}
