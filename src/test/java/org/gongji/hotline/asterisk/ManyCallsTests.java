package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongji.hotline.call.CallEvent;
import org.gongji.hotline.phone.Crowd;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.PhoneCall;
import org.junit.jupiter.api.Test;

class ManyCallsTests {

    private static final int MANY = 2000;

    @Test
    void two_thousand_calls_at_once_are_all_answered_on_virtual_threads() throws Exception {
        var patient = Patient.holding(MANY);
        try (var hotline = LoopbackHotline.answeredBy(patient)) {
            var crowd = new Crowd(Dialled.inbound(hotline.address()), () -> new KeyedAhead("1", _ -> {}))
                    .callTogether(MANY);
            patient.awaitAll();
            assertThat(hotline.callsNow()).isEqualTo(MANY);

            patient.letGo();
            var report = crowd.report();

            assertThat(report.done()).isEqualTo(MANY);
            assertThat(report.failed()).isZero();
        }
        assertThat(patient.endings).hasSize(MANY).containsOnly("keyed 1");
        assertThat(patient.threads).allMatch(Thread::isVirtual);
    }

    @Test
    void one_call_more_than_allowed_is_told_so_by_voice() throws Exception {
        var patient = Patient.holding(1);
        var transcript = new CopyOnWriteArrayList<String>();
        try (var hotline = LoopbackHotline.with(LoopbackHotline.settings(1, "loopback"), patient)) {
            var first =
                    new Crowd(Dialled.inbound(hotline.address()), () -> new KeyedAhead("1", _ -> {})).callTogether(1);
            patient.awaitAll();

            var refused = PhoneCall.make(Dialled.inbound(hotline.address()), new KeyedAhead("1", transcript::add));

            assertThat(transcript).containsExactly("hotline: full");
            assertThat(refused.variables()).containsEntry("HOTLINE_DONE", "1").containsEntry("HOTLINE_NEXT", "hangup");
            assertThat(hotline.refused("full")).isEqualTo(1);
            assertThat(hotline.events)
                    .filteredOn(CallEvent.CallEnded.class::isInstance)
                    .singleElement()
                    .extracting(event -> ((CallEvent.CallEnded) event).ending())
                    .isEqualTo(CallEvent.Ending.REFUSED);
            patient.letGo();
            assertThat(first.report().done()).isEqualTo(1);
        }
    }

    @Test
    void a_place_that_a_call_has_left_is_free_again() throws Exception {
        var patient = Patient.asking();
        try (var hotline = LoopbackHotline.with(LoopbackHotline.settings(1, "loopback"), patient)) {
            for (var call = 0; call < 3; call++) {
                PhoneCall.make(Dialled.inbound(hotline.address()), new KeyedAhead("1", _ -> {}));
                hotline.awaitNoCalls();
            }
        }
        assertThat(patient.endings).containsExactly("keyed 1", "keyed 1", "keyed 1");
    }

    @Test
    void peers_outside_the_list_are_closed_unread() throws Exception {
        var patient = Patient.asking();
        try (var hotline = LoopbackHotline.with(LoopbackHotline.settings(10, "192.0.2.0/24"), patient);
                var stranger = hotline.connection()) {
            assertThat(stranger.isClosed()).isTrue();
            hotline.awaitRefused("peer", 1);
        }
        assertThat(patient.endings).isEmpty();
    }

    @Test
    void a_call_is_answered_while_links_that_say_too_little_wait_to_be_cut() throws Exception {
        var patient = Patient.asking();
        var links = new ArrayList<RawSwitch>();
        try (var hotline = LoopbackHotline.with(impatient(), patient)) {
            for (var link = 0; link < 1900; link++) {
                links.add(hotline.connection().says("agi_network: y"));
            }

            var answered = PhoneCall.make(Dialled.inbound(hotline.address()), new KeyedAhead("1", _ -> {}));

            assertThat(answered.how()).isEqualTo(PhoneCall.Ended.How.DONE);
            assertAllClosed(links);
            hotline.awaitRefused("request", 1900);
        }
        assertThat(patient.endings).containsExactly("keyed 1");
    }

    @Test
    void a_request_that_trickles_is_cut_when_its_time_is_over() throws Exception {
        var settings = LoopbackHotline.settings(Duration.ofMillis(200));
        try (var hotline = LoopbackHotline.with(settings, Patient.asking());
                var link = hotline.connection()) {
            await().pollInterval(Duration.ofMillis(20)).until(link::isCutAfterOneMoreByte);
            hotline.awaitRefused("request", 1);
        }
    }

    private static AgiSettings impatient() {
        return LoopbackHotline.settings(Duration.ofSeconds(3));
    }

    private static void assertAllClosed(List<RawSwitch> links) throws Exception {
        for (var link : links) {
            assertThat(link.isClosed()).isTrue();
            link.close();
        }
    }
}
