package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.gongji.hotline.phone.Crowd;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.PhoneCall;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StoppingTests {

    @Test
    void running_calls_go_on_while_new_ones_find_the_door_closed() throws Exception {
        var patient = Patient.holding(1);
        var hotline = LoopbackHotline.answeredBy(patient);
        var address = hotline.address();
        var running = new Crowd(Dialled.inbound(address), () -> new KeyedAhead("1", _ -> {})).callTogether(1);
        patient.awaitAll();

        var stopping = Thread.ofVirtual().start(hotline::close);
        await().until(() -> !hotline.server.isRunning());

        assertThat(hotline.events)
                .filteredOn(AvailabilityChangeEvent.class::isInstance)
                .<Object>extracting(event -> ((AvailabilityChangeEvent<?>) event).getState())
                .containsExactly(ReadinessState.REFUSING_TRAFFIC);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PhoneCall.make(Dialled.inbound(address), new KeyedAhead("1", _ -> {})));

        patient.letGo();
        stopping.join();
        assertThat(running.report().done()).isEqualTo(1);
        assertThat(patient.endings).containsExactly("keyed 1");
    }

    @Test
    void a_call_that_takes_longer_than_allowed_is_broken_off_as_interrupted() throws Exception {
        var patient = Patient.asking();
        var hotline = LoopbackHotline.with(LoopbackHotline.stoppingWithin(Duration.ofMillis(50)), patient);
        try (var peer = hotline.connection().begins()) {
            peer.reads();

            hotline.close();

            assertThat(peer.isClosed()).isTrue();
        }
        assertThat(patient.endings).containsExactly("interrupted");
    }

    @Test
    void a_port_that_is_taken_stops_the_start_and_says_what_to_do() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = LoopbackHotline.onPort(taken.getLocalPort());

            assertThatExceptionOfType(AgiPortTaken.class)
                    .isThrownBy(() -> LoopbackHotline.with(settings, Patient.asking()))
                    .satisfies(problem -> assertThat(analysis(problem).getAction())
                            .contains("hotline.agi.port=" + (taken.getLocalPort() + 1)));
        }
    }

    private static FailureAnalysis analysis(AgiPortTaken problem) {
        return new AgiPortTakenAnalyzer().analyze(problem, problem);
    }

    @Test
    void a_trace_of_all_keys_stops_the_start() {
        System.setProperty("org.asteriskjava.trace", "true");
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> LoopbackHotline.answeredBy(Patient.asking()))
                    .withMessageContaining("org.asteriskjava.trace");
        } finally {
            System.clearProperty("org.asteriskjava.trace");
        }
    }
}
