package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WideDoorTests {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(AgiServer.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    private static AgiSettings boundTo(String address) {
        var moment = Duration.ofSeconds(3);
        return new AgiSettings(0, InetAddress.ofLiteral(address), Peers.of("loopback"), 10, moment, moment, moment);
    }

    @Test
    void a_door_wider_than_loopback_is_warned_of() {
        try (var _ = LoopbackHotline.with(boundTo("0.0.0.0"), Patient.asking())) {
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .contains("hotline.agi.bind=0.0.0.0", "no authentication", "firewall");
        }
    }

    @Test
    void a_door_on_loopback_is_nothing_to_warn_of() {
        try (var _ = LoopbackHotline.with(boundTo("127.0.0.1"), Patient.asking())) {
            assertThat(log.list).noneMatch(event -> event.getLevel() == Level.WARN);
        }
    }
}
