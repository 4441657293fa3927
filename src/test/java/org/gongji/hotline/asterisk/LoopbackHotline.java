package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongji.hotline.call.Hotline;
import org.slf4j.LoggerFactory;

/// A FastAGI server on a free loopback port, with whatever hotline a test puts behind it.
final class LoopbackHotline implements AutoCloseable {

    static {
        // as settings.Discretion does in the running hotline: its texts may hold keys
        ((Logger) LoggerFactory.getLogger("org.asteriskjava")).setLevel(Level.OFF);
    }

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SpokenSpeech speech = new SpokenSpeech();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final AgiServer server;
    private final int port;

    private LoopbackHotline(AgiSettings settings, Hotline hotline) {
        var agiMeters = new AgiMeters(meters);
        var calls = new CallTaker(hotline, speech, events::add, InstantSource.system(), agiMeters, settings);
        server = new AgiServer(settings, calls, agiMeters, events::add);
        server.start();
        port = server.port();
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
        return settings(0, peers, calls, Duration.ofSeconds(3), Duration.ofMinutes(2));
    }

    static AgiSettings settings(Duration requestWithin) {
        return settings(0, "loopback", 10, requestWithin, Duration.ofMinutes(2));
    }

    static AgiSettings stoppingWithin(Duration length) {
        return settings(0, "loopback", 10, Duration.ofSeconds(3), length);
    }

    static AgiSettings onPort(int port) {
        return settings(port, "loopback", 10, Duration.ofSeconds(3), Duration.ofMinutes(2));
    }

    private static AgiSettings settings(int port, String peers, int calls, Duration request, Duration stop) {
        var bind = InetAddress.getLoopbackAddress();
        return new AgiSettings(port, bind, Peers.of(peers), calls, request, Duration.ofSeconds(10), stop);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /// A connection of a switch that a test plays byte by byte.
    RawSwitch connection() throws IOException {
        return RawSwitch.to(address());
    }

    double refused(String why) {
        return meters.counter("hotline.agi.refused", "why", why).count();
    }

    /// Waits until so many were refused: it is counted a moment after the connection is closed.
    void awaitRefused(String why, int times) {
        await().untilAsserted(() -> assertThat(refused(why)).isEqualTo(times));
    }

    void awaitNoCalls() {
        await().untilAsserted(() -> assertThat(callsNow()).isZero());
    }

    double callsNow() {
        return meters.get("hotline.agi.calls").gauge().value();
    }

    @Override
    public void close() {
        server.stop();
    }
}
