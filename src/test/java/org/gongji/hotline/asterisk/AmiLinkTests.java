package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.OriginateAction;
import org.gongji.hotline.callback.DialEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// The link, at a switch that is rude, slow or gone.
@Timeout(60)
class AmiLinkTests {

    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMillis(200);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(AmiLink.class);
    private FakeManager manager;
    private AmiLink link;

    @BeforeEach
    void listen() throws IOException {
        manager = new FakeManager();
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void end() throws IOException {
        logger.detachAppender(log);
        link.close();
        manager.close();
    }

    private void begin(Duration pingEvery, Duration answerWithin) {
        var settings = TestAmi.at(manager.port(), pingEvery, answerWithin);
        link = new AmiLink(settings, _ -> {}, new AmiMeters(registry)).begin();
    }

    private void awaitUp(boolean up) {
        while (link.isUp() != up) {
            Thread.onSpinWait();
        }
    }

    private long warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .count();
    }

    @Test
    void the_secret_is_never_sent() throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        try (var peer = manager.link()) {
            peer.greets();
            peer.answers(peer.awaits("Challenge"), "Success", "Challenge: 4711");

            var login = peer.awaits("Login");

            // md5sum of "4711a-secret-of-the-tests"
            assertThat(login)
                    .containsEntry("username", "hotline")
                    .containsEntry("key", "9532cdce8c848f873b9b87b498272425")
                    .containsEntry("events", "call")
                    .doesNotContainKey("secret");
        }
    }

    @Test
    void a_link_that_is_cut_is_built_anew() throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        manager.linked().close();

        try (var _ = manager.linked()) {
            awaitUp(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 400 Bad Request\r\n\r\n",
                "\r\n\r\n",
                "\0\0\0\0\n",
                "Asterisk Call Manager\r\n"
            })
    void what_is_no_asterisk_is_left_at_once(String greeting) throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        try (var peer = manager.link()) {
            peer.says(greeting);

            assertThat(peer.isClosed()).isTrue();
        }
        try (var _ = manager.linked()) {
            awaitUp(true);
        }
    }

    @Test
    void who_does_not_greet_in_time_is_left() throws IOException {
        begin(SELDOM, SOON);
        try (var peer = manager.link()) {
            assertThat(peer.isClosed()).isTrue();
        }
    }

    @Test
    void who_does_not_answer_the_login_in_time_is_left() throws IOException {
        begin(SELDOM, SOON);
        try (var peer = manager.link()) {
            peer.greets();
            peer.awaits("Challenge");

            assertThat(peer.isClosed()).isTrue();
        }
    }

    @Test
    void an_endless_line_is_cut() throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        try (var peer = manager.linked()) {
            awaitUp(true);
            assertThat(isCutWhileSaying(peer, "x".repeat(1024), 100_000)).isTrue();
        }
    }

    @Test
    void an_endless_message_is_cut() throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        try (var peer = manager.linked()) {
            awaitUp(true);
            assertThat(isCutWhileSaying(peer, "Line: x\r\n".repeat(100), 100_000))
                    .isTrue();
        }
    }

    private static boolean isCutWhileSaying(FakeManager.Peer peer, String text, int times) {
        try {
            for (var time = 0; time < times; time++) {
                peer.says(text);
            }
            return peer.isClosed();
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void garbage_between_two_messages_is_passed_over() throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        try (var peer = manager.linked()) {
            awaitUp(true);
            var asking = Thread.ofVirtual().start(() -> link.ask(new OriginateAction()));
            var action = peer.awaits("Originate");

            peer.says("\r\n\r\nno colon here\r\n: no name\r\n\u00ff\u00fe\r\n\r\n")
                    .answers(action, "Success");

            assertThat(asking).satisfies(Thread::join);
            assertThat(link.isUp()).isTrue();
        }
    }

    @Test
    void two_pings_without_an_answer_end_the_link() throws IOException {
        begin(SOON, SOON);
        try (var peer = manager.linked()) {
            assertThat(peer.action()).containsEntry("action", "Ping");
            assertThat(peer.action()).containsEntry("action", "Ping");
            assertThat(peer.isClosed()).isTrue();
        }
        try (var _ = manager.linked()) {
            awaitUp(true);
        }
    }

    @Test
    void a_ping_that_is_answered_keeps_the_link() throws IOException {
        begin(SOON, Duration.ofSeconds(10));
        try (var peer = manager.linked()) {
            for (var ping = 0; ping < 4; ping++) {
                peer.answers(peer.action(), "Success", "Ping: Pong");
            }
            assertThat(link.isUp()).isTrue();
        }
    }

    @Test
    void a_peer_that_reads_nothing_is_left() throws Exception {
        begin(SOON, SOON);
        try (var _ = manager.linked()) {
            awaitUp(true);
            awaitUp(false);
        }
    }

    @Test
    void a_wrong_secret_is_said_once_and_tried_again_only_later() throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        try (var peer = manager.link()) {
            peer.greets();
            peer.answers(peer.awaits("Challenge"), "Success", "Challenge: 4711");
            peer.answers(peer.awaits("Login"), "Error", "Message: Authentication failed");

            assertThat(peer.isClosed()).isTrue();
        }
        while (warnings() == 0) {
            Thread.onSpinWait();
        }
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("refuses hotline.ami.username=hotline or hotline.ami.secret")
                .doesNotContain(FakeManager.SECRET);
        assertThat(registry.counter("hotline.ami.links").count()).isZero();
    }

    @Test
    void an_outage_is_warned_of_once_however_often_the_link_comes_and_breaks() throws IOException {
        begin(SELDOM, Duration.ofSeconds(10));
        for (var time = 0; time < 20; time++) {
            manager.linked().close();
        }
        try (var _ = manager.linked()) {
            awaitUp(true);
            assertThat(warnings()).isEqualTo(1);
        }
    }

    @Test
    void that_the_link_is_back_is_said_once_it_has_held() throws IOException {
        begin(SOON, Duration.ofSeconds(10));
        manager.linked().close();
        try (var peer = manager.linked()) {
            peer.answers(peer.action(), "Success");
            peer.answers(peer.action(), "Success");

            assertThat(log.list)
                    .extracting(ILoggingEvent::getLevel)
                    .containsExactly(Level.INFO, Level.WARN, Level.INFO);
        }
    }

    @Test
    void nobody_waits_for_an_answer_after_the_link_was_closed() throws Exception {
        begin(SELDOM, Duration.ofMinutes(5));
        try (var peer = manager.linked()) {
            awaitUp(true);
            var asking = Thread.ofVirtual().start(() -> link.ask(new OriginateAction()));
            peer.awaits("Originate");

            link.close();

            assertThat(asking.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    /// F11: 25,000 events at a listener that stalls, then the switch closes.
    @Test
    void a_flood_at_a_listener_that_stalls_does_not_keep_the_link_from_coming_back() throws Exception {
        var stalled = new CountDownLatch(1);
        var stays = new CountDownLatch(1);
        var meters = new AmiMeters(registry);
        var settings = TestAmi.at(manager.port(), SELDOM, Duration.ofSeconds(10));
        try (var watch = new RingWatch(_ -> stall(stalled, stays), meters).begin()) {
            link = new AmiLink(settings, watch::put, meters).begin();
            try (var peer = manager.linked()) {
                for (var event = 1; event <= 25_000; event++) {
                    peer.event("Hangup", "Uniqueid: hotline-" + event, "ChannelState: 0", "Cause: 17");
                }
                assertThat(stalled.await(20, TimeUnit.SECONDS)).isTrue();
            }

            var closed = System.nanoTime();
            try (var _ = manager.linked()) {
                awaitUp(true);
                assertThat(Duration.ofNanos(System.nanoTime() - closed)).isLessThan(Duration.ofSeconds(30));
            }
            assertThat(registry.counter("hotline.ami.events.lost").count()).isBetween(14_000.0, 15_000.0);
        } finally {
            stays.countDown();
        }
    }

    private static void stall(CountDownLatch stalled, CountDownLatch stays) {
        stalled.countDown();
        try {
            stays.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_listener_that_fails_does_not_end_the_listening() throws Exception {
        var heard = new CountDownLatch(2);
        var meters = new AmiMeters(registry);
        try (var watch = new RingWatch(_ -> failAndCount(heard), meters).begin()) {
            link = new AmiLink(TestAmi.at(manager.port()), watch::put, meters).begin();
            try (var peer = manager.linked()) {
                peer.event("Hangup", "Uniqueid: hotline-1", "ChannelState: 0", "Cause: 17")
                        .event("Hangup", "Uniqueid: hotline-2", "ChannelState: 0", "Cause: 17");

                assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(registry.counter(
                                "hotline.dial.ends",
                                "how",
                                DialEnd.How.BUSY.name().toLowerCase(Locale.ROOT))
                        .count())
                .isEqualTo(2);
    }

    private static void failAndCount(CountDownLatch heard) {
        heard.countDown();
        throw new IllegalStateException("a listener of the tests");
    }
}
