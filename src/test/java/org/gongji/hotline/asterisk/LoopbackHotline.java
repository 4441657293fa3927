package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongji.hotline.call.Hotline;

/// A FastAGI server on a free loopback port, with whatever hotline a test puts behind it.
final class LoopbackHotline implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SpokenSpeech speech = new SpokenSpeech();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final AgiServer server;

    private LoopbackHotline(AgiSettings settings, Hotline hotline) {
        var agiMeters = new AgiMeters(meters);
        var calls = new CallTaker(hotline, speech, events::add, InstantSource.system(), agiMeters, settings);
        server = new AgiServer(settings, calls, agiMeters, events::add);
        server.start();
    }

    static LoopbackHotline answeredBy(Hotline hotline) {
        return with(settings(), hotline);
    }

    static LoopbackHotline with(AgiSettings settings, Hotline hotline) {
        return new LoopbackHotline(settings, hotline);
    }

    static AgiSettings settings() {
        return settings(2000, "loopback");
    }

    static AgiSettings settings(int calls, String peers) {
        return new AgiSettings(
                0,
                InetAddress.getLoopbackAddress(),
                Peers.of(peers),
                calls,
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(120));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }

    /// A connection of a switch that a test plays byte by byte.
    RawSwitch connection() throws IOException {
        return RawSwitch.to(address());
    }

    double refused(String why) {
        return meters.counter("hotline.agi.refused", "why", why).count();
    }

    @Override
    public void close() {
        server.stop();
    }
}
