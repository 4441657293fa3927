package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gongji.hotline.asterisk.DiallerAtPort;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.Dial;
import org.gongji.hotline.callback.DialEnd;
import org.gongji.hotline.callback.DialEnd.How;
import org.gongji.hotline.callback.DiallableNumber;
import org.gongji.hotline.callback.Dialled;
import org.gongji.hotline.callback.Dialler.Link;
import org.gongji.hotline.callback.InFlight;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that a real Asterisk places, at phones that answer, ring, or turn them down.
@RealCalls
class DialTests {

    private static final String AT_ONCE = "PJSIP/{number}@trunk";
    private static final String FILTERED = "Local/{number}@hotline-dial/n";
    private static final AtomicLong ATTEMPTS = new AtomicLong(4710);

    private final TestBed bed;
    private final BlockingQueue<DialEnd> ends = new LinkedBlockingQueue<>();

    DialTests(TestBed bed) {
        this.bed = bed;
    }

    private DiallerAtPort linked(String channel) {
        var dialler = DiallerAtPort.open(bed.places().managerPort(), Places.MANAGER_SECRET, channel, ends::add);
        awaitLink(dialler, Link.UP, Duration.ofSeconds(20));
        return dialler;
    }

    /// @return how long it took
    private static Duration awaitLink(DiallerAtPort dialler, Link wanted, Duration atMost) {
        var began = System.nanoTime();
        while (dialler.link() != wanted) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(atMost);
            LockSupport.parkNanos(10_000_000);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Dial dial(Duration ringing) {
        return new Dial(
                new AttemptId(ATTEMPTS.incrementAndGet()),
                new DiallableNumber("13800000001"),
                new PhoneNumber("12333"),
                ringing,
                Language.ENGLISH,
                true);
    }

    private DialEnd end() throws InterruptedException {
        return ends.poll(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE, FILTERED})
    void who_picks_up_is_at_the_hotline_with_the_attempt_language_and_pace(String channel) throws Exception {
        var said = new LinkedBlockingQueue<String>();
        try (var node = FakeNode.that(call -> {
                    said.add(call.say("GET VARIABLE HOTLINE_LANG"));
                    said.add(call.say("GET VARIABLE HOTLINE_ELDER"));
                    call.done("hangup");
                });
                var phone = CalledPhone.answering(bed);
                var dialler = linked(channel)) {
            bed.node(node.port());
            var dial = dial(Duration.ofSeconds(20));

            assertThat(dialler.dial(dial)).isEqualTo(new Dialled.Accepted());

            assertThat(end()).isEqualTo(new DialEnd(dial.attempt(), How.ANSWERED, 0));
            assertThat(node.calls().poll(10, TimeUnit.SECONDS))
                    .contains(
                            "agi_network_script: callback?attempt="
                                    + dial.attempt().value(),
                            "agi_uniqueid: hotline-" + dial.attempt().value(),
                            "agi_callerid: unknown")
                    .noneMatch(line -> line.contains("12333"));
            phone.awaitEnd();
            assertThat(said).containsExactly("200 result=1 (en)", "200 result=1 (1)");
            assertThat(ends).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        AT_ONCE + ", 486 Busy Here, BUSY, 17",
        AT_ONCE + ", 404 Not Found, UNREACHABLE, 1",
        AT_ONCE + ", 503 Service Unavailable, UNREACHABLE, 34",
        AT_ONCE + ", 480 Temporarily Unavailable, NO_ANSWER, 19",
        AT_ONCE + ", 603 Decline, NO_ANSWER, 21",
        AT_ONCE + ", 500 Server Internal Error, FAILED, 38",
        FILTERED + ", 486 Busy Here, BUSY, 17",
        FILTERED + ", 404 Not Found, UNREACHABLE, 1",
        FILTERED + ", 503 Service Unavailable, UNREACHABLE, 34"
    })
    void who_is_not_reached_is_told_with_the_cause(String channel, String answer, How how, int cause) throws Exception {
        try (var phone = CalledPhone.refusing(bed, answer);
                var dialler = linked(channel)) {
            var dial = dial(Duration.ofSeconds(20));

            assertThat(dialler.dial(dial)).isEqualTo(new Dialled.Accepted());

            assertThat(end()).isEqualTo(new DialEnd(dial.attempt(), how, cause));
            phone.awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ONCE, FILTERED})
    void who_does_not_pick_up_is_rung_as_long_as_was_said(String channel) throws Exception {
        try (var phone = CalledPhone.ringing(bed, 1);
                var dialler = linked(channel)) {
            var dial = dial(Duration.ofSeconds(3));

            assertThat(dialler.dial(dial)).isEqualTo(new Dialled.Accepted());
            var began = System.nanoTime();

            assertThat(end()).isEqualTo(new DialEnd(dial.attempt(), How.NO_ANSWER, 19));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(2500), Duration.ofSeconds(6));
            phone.awaitEnd();
        }
    }

    @Test
    void a_trunk_that_is_not_there_is_told_as_failed() throws Exception {
        try (var dialler = linked("PJSIP/{number}@no-such-trunk")) {
            var dial = dial(Duration.ofSeconds(20));

            assertThat(dialler.dial(dial)).isEqualTo(new Dialled.Accepted());

            assertThat(end()).isEqualTo(new DialEnd(dial.attempt(), How.FAILED, 0));
        }
    }

    /// The number is one that the hotline would never send, so the channel is written with it.
    @ParameterizedTest
    @ValueSource(
            strings = {"0012125551212", "110", "12333", "4008123123", "16812345678", "138000000011", "01015128888"})
    void the_dialplan_looks_at_the_number_again(String number) throws Exception {
        try (var manager = Manager.of(bed)) {
            manager.act(
                    "Originate",
                    "Channel: Local/" + number + "@hotline-dial/n",
                    "Context: hotline-callback",
                    "Exten: 1",
                    "Priority: 1",
                    "ChannelId: hotline-1",
                    "Async: true");

            var hangup = manager.await(
                    message -> "Hangup".equals(message.get("Event")) && "hotline-1".equals(message.get("Uniqueid")));

            assertThat(hangup).containsEntry("Cause", "52");
            assertThat(bed.log()).noneMatch(line -> line.contains(number + ":") || line.contains(number + "@"));
        }
    }

    @Test
    void a_channel_that_is_there_is_not_made_a_second_time() throws Exception {
        try (var phone = CalledPhone.ringing(bed, 1);
                var one = linked(AT_ONCE);
                var other = linked(AT_ONCE)) {
            var dial = dial(Duration.ofSeconds(6));
            assertThat(one.dial(dial)).isEqualTo(new Dialled.Accepted());
            awaitInFlight(one, Set.of(dial.attempt()));

            other.dial(dial);

            // a second call would have kept the phone from ending as it should: it takes one
            phone.awaitEnd();
            awaitInFlight(one, Set.of());
        }
    }

    private static void awaitInFlight(DiallerAtPort dialler, Set<AttemptId> attempts) {
        var began = System.nanoTime();
        while (!dialler.inFlight().equals(new InFlight.Known(attempts))) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void an_asterisk_that_is_restarted_is_linked_to_again() throws Exception {
        try (var dialler = linked(AT_ONCE)) {
            bed.restartAsterisk();

            awaitLink(dialler, Link.UP, Duration.ofSeconds(10));
        }
    }

    /// F5, as far as dialling goes.
    @Test
    void an_asterisk_that_is_killed_leaves_no_attempt_in_flight_once_it_is_back() throws Exception {
        try (var _ = CalledPhone.ringing(bed, 5);
                var dialler = linked(AT_ONCE)) {
            var attempts = new HashSet<AttemptId>();
            for (var call = 0; call < 5; call++) {
                var dial = dial(Duration.ofSeconds(60));
                assertThat(dialler.dial(dial)).isEqualTo(new Dialled.Accepted());
                attempts.add(dial.attempt());
            }
            awaitInFlight(dialler, attempts);

            bed.killAsterisk();
            awaitLink(dialler, Link.AWAY, Duration.ofSeconds(5));
            assertThat(dialler.inFlight()).isEqualTo(new InFlight.NotKnown());
            bed.startAsterisk();

            awaitLink(dialler, Link.UP, Duration.ofSeconds(10));
            assertThat(dialler.inFlight()).isEqualTo(new InFlight.Known(Set.of()));
            assertThat(ends).isEmpty();
        }
    }
}
