package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.DialEnd;
import org.gongji.hotline.callback.Dialled;
import org.gongji.hotline.callback.Dialler;
import org.gongji.hotline.callback.InFlight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The dialler at a switch that says what the test wants.
class AmiDiallerTests {

    private final BlockingQueue<DialEnd> ends = new LinkedBlockingQueue<>();
    private FakeManager manager;
    private AmiDialler dialler;

    @BeforeEach
    void begin() throws IOException {
        manager = new FakeManager();
        dialler = dialler(TestAmi.at(manager.port()));
    }

    private AmiDialler dialler(AmiSettings settings) {
        var begun = AmiDialler.over(settings, TestAmi.CHANNEL, new AmiMeters(new SimpleMeterRegistry()), ends::add);
        begun.start();
        return begun;
    }

    @AfterEach
    void end() throws IOException {
        dialler.close();
        manager.close();
    }

    private FakeManager.Peer linked() throws IOException {
        var peer = manager.linked();
        while (dialler.link() != Dialler.Link.UP) {
            Thread.onSpinWait();
        }
        return peer;
    }

    private CompletableFuture<Dialled> dialling(long attempt) {
        return CompletableFuture.supplyAsync(() -> dialler.dial(TestAmi.dial(attempt)), Thread::startVirtualThread);
    }

    private static Dialled of(CompletableFuture<Dialled> dialling) throws Exception {
        return dialling.get(20, TimeUnit.SECONDS);
    }

    private DialEnd end(long attempt) throws InterruptedException {
        var end = ends.poll(20, TimeUnit.SECONDS);
        assertThat(end).isNotNull();
        assertThat(end.attempt()).isEqualTo(new AttemptId(attempt));
        return end;
    }

    @Test
    void what_is_dialled_goes_out_as_one_action_with_a_channel_of_its_own() throws Exception {
        try (var peer = linked()) {
            var dialling = dialling(4711);

            var action = peer.awaits("Originate");
            peer.answers(action, "Success", "Message: Originate successfully queued");

            assertThat(of(dialling)).isEqualTo(new Dialled.Accepted());
            action.remove("actionid");
            assertThat(action)
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("action", "Originate"),
                            Map.entry("channel", "PJSIP/13800000001@trunk"),
                            Map.entry("channelid", "hotline-4711"),
                            Map.entry("context", "hotline-callback"),
                            Map.entry("exten", "4711"),
                            Map.entry("priority", "1"),
                            Map.entry("callerid", "<12333>"),
                            Map.entry("timeout", "40000"),
                            Map.entry("async", "true"),
                            Map.entry("variable", "HOTLINE_LANG=en,HOTLINE_ELDER=1")));
        }
    }

    @Test
    void without_a_link_nothing_is_dialled() {
        assertThat(dialler.link()).isEqualTo(Dialler.Link.AWAY);
        assertThat(dialler.dial(TestAmi.dial(1))).isEqualTo(new Dialled.NotDialled(Dialled.Why.NO_LINK));
        assertThat(dialler.inFlight()).isEqualTo(new InFlight.NotKnown());
    }

    @Test
    void what_the_switch_refuses_is_not_dialled_and_may_be_tried_again() throws Exception {
        try (var peer = linked()) {
            var dialling = dialling(1);
            peer.answers(peer.awaits("Originate"), "Error", "Message: Extension does not exist.");
            assertThat(of(dialling)).isEqualTo(new Dialled.NotDialled(Dialled.Why.REFUSED));

            var again = dialling(1);
            peer.answers(peer.awaits("Originate"), "Success");
            assertThat(of(again)).isEqualTo(new Dialled.Accepted());
        }
    }

    @Test
    void a_link_that_is_cut_before_the_answer_leaves_it_unknown() throws Exception {
        try (var peer = linked()) {
            var dialling = dialling(1);
            peer.awaits("Originate");
            peer.cuts();

            assertThat(of(dialling)).isEqualTo(new Dialled.Unknown());
        }
    }

    @Test
    void a_link_that_is_cut_in_the_middle_of_the_answer_leaves_it_unknown() throws Exception {
        try (var peer = linked()) {
            var dialling = dialling(1);
            var action = peer.awaits("Originate");
            peer.says("Response: Error\r\nActionID: " + action.get("actionid") + "\r\nMess");
            peer.cuts();

            assertThat(of(dialling)).isEqualTo(new Dialled.Unknown());
        }
    }

    @Test
    void an_answer_that_does_not_come_in_time_leaves_it_unknown() throws Exception {
        dialler.close();
        dialler = dialler(TestAmi.at(manager.port(), Duration.ofMinutes(5), Duration.ofMillis(300)));
        manager.link().close(); // of the first one, or a try of the second
        try (var peer = linked()) {
            var dialling = dialling(1);
            var action = peer.awaits("Originate");

            assertThat(of(dialling)).isEqualTo(new Dialled.Unknown());
            peer.answers(action, "Error", "Message: too late to be heard");
        }
    }

    @Test
    void an_answer_that_is_no_error_and_no_success_leaves_it_unknown() throws Exception {
        try (var peer = linked()) {
            var dialling = dialling(1);
            peer.answers(peer.awaits("Originate"), "Goodbye");

            assertThat(of(dialling)).isEqualTo(new Dialled.Unknown());
        }
    }

    @Test
    void what_was_sent_is_never_sent_again() throws Exception {
        try (var peer = linked()) {
            var dialling = dialling(1);
            peer.awaits("Originate");
            peer.cuts();
            of(dialling);
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> dialler.dial(TestAmi.dial(1)))
                .withMessageContaining("never sent again");
    }

    @Test
    void an_answer_to_another_action_is_not_taken_for_ours() throws Exception {
        try (var peer = linked()) {
            var dialling = dialling(1);
            var action = peer.awaits("Originate");
            peer.answers(Map.of("actionid", "999"), "Error");
            peer.says("Response: Error\r\n\r\n");
            peer.answers(action, "Success");

            assertThat(of(dialling)).isEqualTo(new Dialled.Accepted());
        }
    }

    @ParameterizedTest
    @CsvSource({"17, BUSY, BUSY", "19, NOANSWER, NO_ANSWER", "1, NOANSWER, UNREACHABLE", "38, NOANSWER, FAILED"})
    void a_hang_up_tells_how_the_ringing_ended(int cause, String status, DialEnd.How how) throws Exception {
        try (var peer = linked()) {
            peer.event("DialEnd", "DestUniqueid: hotline-7", "DialStatus: " + status)
                    .event("OriginateResponse", "Response: Failure", "Reason: 0", "Uniqueid: hotline-7")
                    .event("Hangup", "Uniqueid: hotline-7", "ChannelState: 0", "Cause: " + cause);

            assertThat(end(7)).isEqualTo(new DialEnd(new AttemptId(7), how, cause));
        }
    }

    @Test
    void an_answer_is_told_once() throws Exception {
        try (var peer = linked()) {
            peer.event("DialEnd", "DestUniqueid: hotline-7", "DialStatus: ANSWER")
                    .event("OriginateResponse", "Response: Success", "Reason: 4", "Uniqueid: hotline-7")
                    .event("Hangup", "Uniqueid: hotline-7", "ChannelState: 6", "Cause: 16")
                    .event("Hangup", "Uniqueid: hotline-8", "ChannelState: 0", "Cause: 17");

            assertThat(end(7).how()).isEqualTo(DialEnd.How.ANSWERED);
            assertThat(end(8).how()).isEqualTo(DialEnd.How.BUSY);
        }
    }

    @Test
    void who_is_heard_of_only_when_they_hang_up_had_answered_if_the_channel_was_up() throws Exception {
        try (var peer = linked()) {
            peer.event("Hangup", "Uniqueid: hotline-7", "ChannelState: 6", "Cause: 16");

            assertThat(end(7)).isEqualTo(new DialEnd(new AttemptId(7), DialEnd.How.ANSWERED, 16));
        }
    }

    @Test
    void a_dialling_that_failed_without_any_channel_is_told_too() throws Exception {
        try (var peer = linked()) {
            peer.event("OriginateResponse", "Response: Failure", "Reason: 0", "Uniqueid: hotline-7");

            assertThat(end(7)).isEqualTo(new DialEnd(new AttemptId(7), DialEnd.How.FAILED, 0));
        }
    }

    @Test
    void other_calls_and_the_far_half_of_our_own_are_not_told() throws Exception {
        try (var peer = linked()) {
            peer.event("Hangup", "Uniqueid: 1795634449.10", "Cause: 17")
                    .event("Hangup", "Uniqueid: hotline-7;2", "Cause: 17")
                    .event("Hangup", "Uniqueid: hotline-0", "Cause: 17")
                    .event("Hangup", "Uniqueid: hotline-9999999999999999999", "Cause: 17")
                    .event("Hangup", "Uniqueid: hotline-8", "ChannelState: 0", "Cause: 17");

            end(8);
            assertThat(ends).isEmpty();
        }
    }

    @Test
    void the_switch_says_which_attempts_it_is_busy_with() throws Exception {
        try (var peer = linked()) {
            var asking = CompletableFuture.supplyAsync(() -> dialler.inFlight(), Thread::startVirtualThread);
            var action = peer.awaits("CoreShowChannels");
            peer.answers(action, "Success", "EventList: start");
            for (var id : Set.of("hotline-7", "hotline-8;2", "1795634449.10", "hotline-x", "xhotline-9")) {
                peer.event("CoreShowChannel", "ActionID: " + action.get("actionid"), "Uniqueid: " + id);
            }
            peer.event("CoreShowChannelsComplete", "ActionID: " + action.get("actionid"), "ListItems: 5");

            assertThat(asking.get(20, TimeUnit.SECONDS))
                    .isEqualTo(new InFlight.Known(Set.of(new AttemptId(7), new AttemptId(8))));
        }
    }

    @Test
    void half_a_list_is_none() throws Exception {
        try (var peer = linked()) {
            var asking = CompletableFuture.supplyAsync(() -> dialler.inFlight(), Thread::startVirtualThread);
            var action = peer.awaits("CoreShowChannels");
            peer.answers(action, "Success", "EventList: start");
            peer.event("CoreShowChannel", "ActionID: " + action.get("actionid"), "Uniqueid: hotline-7");
            peer.cuts();

            assertThat(asking.get(20, TimeUnit.SECONDS)).isEqualTo(new InFlight.NotKnown());
        }
    }

    @Test
    void a_list_that_is_refused_is_none() throws Exception {
        try (var peer = linked()) {
            var asking = CompletableFuture.supplyAsync(() -> dialler.inFlight(), Thread::startVirtualThread);
            peer.answers(peer.awaits("CoreShowChannels"), "Error", "Message: Permission denied");

            assertThat(asking.get(20, TimeUnit.SECONDS)).isEqualTo(new InFlight.NotKnown());
        }
    }
}
