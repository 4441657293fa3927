package org.gongji.hotline.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The caller's ear: takes the sound that Asterisk sends (RTP, A-law) and puts it together as it would be heard.
final class Ear implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int ALAW = 8;
    private static final int RATE = 8000;
    private static final int LAG = RATE / 2;

    private record Packet(long arrivedNanos, Heard sound) {}

    private final DatagramSocket socket;
    private final List<Packet> packets = new ArrayList<>();
    private final CountDownLatch somethingCame = new CountDownLatch(1);

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
