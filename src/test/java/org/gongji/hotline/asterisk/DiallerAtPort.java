package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import org.gongji.hotline.callback.Dial;
import org.gongji.hotline.callback.DialEnd;
import org.gongji.hotline.callback.Dialled;
import org.gongji.hotline.callback.Dialler;
import org.gongji.hotline.callback.InFlight;

/// The dialler as the program has it, at a manager port of this machine.
public final class DiallerAtPort implements Dialler, AutoCloseable {

    private final AmiDialler dialler;

    private DiallerAtPort(AmiDialler dialler) {
        this.dialler = dialler;
    }

    /// Begins to link, with the times of the defaults.
    public static DiallerAtPort open(int port, String secret, String channel, Consumer<DialEnd> listener) {
        var settings = new AmiSettings(
                "127.0.0.1",
                port,
                "hotline",
                secret,
                false,
                null,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
        var dialler = AmiDialler.over(
                settings, new DialSettings(channel), new AmiMeters(new SimpleMeterRegistry()), listener);
        dialler.start();
        return new DiallerAtPort(dialler);
    }

    @Override
    public Dialled dial(Dial dial) {
        return dialler.dial(dial);
    }

    @Override
    public InFlight inFlight() {
        return dialler.inFlight();
    }

    @Override
    public Link link() {
        return dialler.link();
    }

    @Override
    public void close() {
        dialler.close();
    }
}
