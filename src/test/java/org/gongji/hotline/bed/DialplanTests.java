package org.gongji.hotline.bed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/// The files of `dialplans/` on a real Asterisk, with small stand-ins where the hotline's nodes are.
@RealCalls
class DialplanTests {

    private static final Path SOUNDS = Path.of("dialplans/sounds");
    private static final Duration SOON = Duration.ofSeconds(15);

    private final TestBed bed;

    DialplanTests(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void the_files_load_without_a_complaint() {
        assertThat(bed.logAtStart()).isNotEmpty().noneMatch(line -> line.contains("WARNING") || line.contains("ERROR"));
        assertThat(bed.asterisk("core show settings")).containsPattern("Root console verbosity: +0\n");
        assertThat(bed.asterisk("cdr show status")).contains("Disabled");
        assertThat(bed.asterisk("cel show status")).contains("Disabled");
    }

    @Test
    void a_call_reaches_the_hotline_with_the_callers_number_and_nothing_else_in_it() throws Exception {
        try (var node = FakeNode.that(call -> call.done("hangup"))) {
            bed.node(node.port());

            SippCall.all(bed, CallScript.from("13800000001").untilHungUp(SOON));

            assertThat(node.calls().poll(1, SECONDS))
                    .contains("agi_network_script: hotline", "agi_callerid: 13800000001", "agi_calleridname: unknown");
        }
    }

    @Test
    void what_is_no_figure_is_cut_out_of_the_callers_number() throws Exception {
        try (var node = FakeNode.that(call -> call.done("hangup"))) {
            bed.node(node.port());

            SippCall.all(bed, CallScript.from("+86138-x0001").untilHungUp(SOON));

            assertThat(node.calls().poll(1, SECONDS)).contains("agi_callerid: +861380001");
        }
    }

    @Test
    void no_call_is_longer_than_fifteen_minutes() throws Exception {
        var left = new LinkedBlockingQueue<String>();
        try (var node = FakeNode.that(call -> {
            left.add(call.say("GET FULL VARIABLE ${TIMEOUT(absolute)}"));
            call.done("hangup");
        })) {
            bed.node(node.port());

            SippCall.all(bed, CallScript.from("13800000001").untilHungUp(SOON));

            assertThat(left.poll(1, SECONDS)).matches("200 result=1 \\((900|89\\d)(\\.\\d+)?\\)");
        }
    }

    @Test
    void keys_reach_the_hotline_whole_with_the_hash_that_follows_at_once() throws Exception {
        var replies = new LinkedBlockingQueue<String>();
        try (var node = FakeNode.that(call -> {
            replies.add(call.say("GET DATA /etc/asterisk/sounds/sorry 5000 18"));
            replies.add(call.say("GET DATA /etc/asterisk/sounds/sorry 5000 6"));
            replies.add(call.say("GET DATA /etc/asterisk/sounds/sorry 5000 6"));
            call.done("hangup");
        })) {
            bed.node(node.port());

            SippCall.all(
                    bed,
                    CallScript.from("13800000001")
                            .waitMillis(600)
                            .keys("11010119550307802*#246810")
                            .untilHungUp(SOON));

            assertThat(replies).containsExactly("200 result=11010119550307802*", "200 result=", "200 result=246810");
        }
    }

    @Test
    void when_the_first_node_dies_the_second_goes_on_and_knows_the_session() throws Exception {
        var found = new LinkedBlockingQueue<String>();
        try (var first = FakeNode.that(call -> call.say("SET VARIABLE HOTLINE_SESSION night-7"));
                var second = FakeNode.that(call -> {
                    found.add(call.say("GET VARIABLE HOTLINE_SESSION"));
                    call.done("hangup");
                })) {
            bed.nodes(first.port(), second.port());

            SippCall.all(bed, CallScript.from("13800000001").untilHungUp(SOON));

            assertThat(found).containsExactly("200 result=1 (night-7)");
        }
    }

    @Test
    void a_call_that_the_first_node_has_done_never_reaches_the_second() throws Exception {
        try (var first = FakeNode.that(call -> call.done("hangup"));
                var second = FakeNode.that(call -> call.done("hangup"))) {
            bed.nodes(first.port(), second.port());

            SippCall.all(bed, CallScript.from("13800000001").untilHungUp(SOON));

            assertThat(first.calls()).hasSize(1);
            assertThat(second.calls()).isEmpty();
        }
    }

    @Test
    void when_no_node_answers_the_caller_hears_an_apology() throws Exception {
        bed.nodes(FreePorts.tcp(), FreePorts.tcp());

        var heard = SippCall.all(bed, CallScript.from("13800000001").untilHungUp(SOON));

        assertThat(Recognition.of(WavFile.read(SOUNDS.resolve("sorry.wav")), heard))
                .matches(Recognition::isThere);
        assertThat(Recognition.of(WavFile.read(SOUNDS.resolve("full.wav")), heard))
                .matches(recognition -> !recognition.isThere());
    }

    @Test
    void a_person_picks_up_and_sees_the_ticket() throws Exception {
        try (var node = FakeNode.that(call -> {
                    call.say("SET VARIABLE HOTLINE_TICKET T-4711,(;${EXTEN}");
                    call.done("agents");
                });
                var manager = Manager.of(bed)) {
            bed.node(node.port());

            SippCall.all(bed, CallScript.from("13800000001").untilHungUp(SOON));

            assertThat(manager.awaitEvent("PersonAnswered")).containsEntry("Ticket", "T-4711EXTEN");
        }
    }

    @Test
    void a_call_that_was_asked_for_reaches_the_hotline_with_its_attempt() throws Exception {
        try (var node = FakeNode.that(call -> call.done("hangup"));
                var manager = Manager.of(bed)) {
            bed.node(node.port());

            manager.act(
                    "Originate",
                    "Channel: Local/answer@bed-person/n",
                    "Context: hotline-callback",
                    "Exten: 4711",
                    "Priority: 1",
                    "Async: true");

            assertThat(manager.awaitEvent("OriginateResponse")).containsEntry("Response", "Success");
            assertThat(manager.awaitEvent("HotlineEnded")).containsEntry("Done", "1");
            assertThat(node.calls().poll(1, SECONDS)).contains("agi_network_script: callback?attempt=4711");
            assertThat(manager.events()).doesNotContain("VarSet", "Newexten");
        }
    }

    @Test
    void the_manager_user_may_do_nothing_but_ask_for_calls() throws Exception {
        try (var manager = Manager.of(bed)) {
            assertThat(manager.act("Command", "Command: core show channels"))
                    .containsEntry("Response", "Error")
                    .containsEntry("Message", "Permission denied");
            assertThat(manager.act("Ping")).containsEntry("Response", "Success");
        }
    }

    @Test
    void a_stranger_is_not_answered() throws Exception {
        try (var node = FakeNode.that(call -> call.done("hangup"))) {
            bed.node(node.port());

            var answer = Stranger.calls(bed.places().sipPort());

            assertThat(answer).startsWith("SIP/2.0 401");
            assertThat(node.calls()).isEmpty();
        }
    }
}
