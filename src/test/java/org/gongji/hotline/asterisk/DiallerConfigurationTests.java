package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.DialEnd;
import org.gongji.hotline.callback.DialListener;
import org.gongji.hotline.callback.Dialled;
import org.gongji.hotline.callback.Dialler;
import org.gongji.hotline.callback.InFlight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class DiallerConfigurationTests {

    private final BlockingQueue<DialEnd> ends = new LinkedBlockingQueue<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(DiallerConfiguration.class);
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(DiallerConfiguration.class)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(DialListener.class, () -> ends::add);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void where_nothing_is_set_nobody_is_called_and_that_is_said_once() {
        context.run(started -> {
            var dialler = started.getBean(Dialler.class);

            assertThat(dialler.link()).isEqualTo(Dialler.Link.NONE);
            assertThat(dialler.dial(TestAmi.dial(1))).isEqualTo(new Dialled.NotDialled(Dialled.Why.NO_DIALLER));
            assertThat(dialler.inFlight()).isEqualTo(new InFlight.Known(Set.of()));
            assertThat(started.getBean(DiallerHealth.class).health())
                    .matches(health -> health.getStatus().equals(Status.UP))
                    .matches(health -> "none".equals(health.getDetails().get("link")));
            assertThat(log.list).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.INFO);
                assertThat(event.getFormattedMessage()).contains("hotline.ami.host is not set", "stay due");
            });
        });
    }

    @Test
    void a_switch_that_is_set_is_linked_to_and_the_ends_come_to_who_listens() throws IOException {
        try (var manager = new FakeManager()) {
            context.withPropertyValues(
                            "hotline.ami.host=127.0.0.1",
                            "hotline.ami.port=" + manager.port(),
                            "hotline.ami.secret=" + FakeManager.SECRET)
                    .run(started -> {
                        var registry = started.getBean(MeterRegistry.class);
                        try (var peer = manager.linked()) {
                            peer.event("Hangup", "Uniqueid: hotline-7", "ChannelState: 0", "Cause: 17");

                            assertThat(ends.poll(20, TimeUnit.SECONDS))
                                    .isEqualTo(new DialEnd(new AttemptId(7), DialEnd.How.BUSY, 17));
                            assertThat(registry.get("hotline.ami.up").gauge().value())
                                    .isEqualTo(1);
                        }
                    });
        }
    }

    @Test
    void a_switch_that_is_away_is_a_detail_and_takes_no_node_out_of_rotation() throws IOException {
        int port;
        try (var manager = new FakeManager()) {
            port = manager.port();
        }
        context.withPropertyValues(
                        "hotline.ami.host=127.0.0.1",
                        "hotline.ami.port=" + port,
                        "hotline.ami.secret=" + FakeManager.SECRET)
                .run(started -> {
                    assertThat(started.getBean(DiallerHealth.class).health())
                            .matches(health -> health.getStatus().equals(Status.UNKNOWN))
                            .matches(health -> "away".equals(health.getDetails().get("link")));
                    assertThat(started.getBean(MeterRegistry.class)
                                    .get("hotline.ami.up")
                                    .gauge()
                                    .value())
                            .isZero();
                });
    }
}
