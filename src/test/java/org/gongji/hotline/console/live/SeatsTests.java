package org.gongji.hotline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SeatsTests {

    private final Seats seats = new Seats(3, 2);

    @Test
    void one_person_has_no_more_than_their_own() {
        seats.take("chen");
        seats.take("chen");

        assertThat(seats.take("chen")).isEmpty();
        assertThat(seats.take("wu")).isPresent();
    }

    @Test
    void all_together_have_no_more_than_there_are() {
        seats.take("chen");
        seats.take("wu");
        seats.take("he");

        assertThat(seats.take("li")).isEmpty();
    }

    @Test
    void a_seat_that_is_left_is_free() {
        var seat = seats.take("chen").orElseThrow();
        seats.take("chen");

        seat.close();

        assertThat(seats.take("chen")).isPresent();
        assertThat(seats.taken()).isEqualTo(2);
    }

    @Test
    void whoever_rests_is_woken_when_the_node_stops() throws Exception {
        seats.start();
        var seat = seats.take("chen").orElseThrow();
        var resting = new CountDownLatch(1);
        var goesOn = new AtomicReference<Boolean>();
        var watcher = Thread.ofVirtual().start(() -> {
            try {
                resting.countDown();
                goesOn.set(seat.rest(Duration.ofMinutes(5)));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        resting.await();

        seats.stop();

        watcher.join();
        assertThat(goesOn.get()).isFalse();
    }

    @Test
    void a_rest_that_is_over_lets_go_on() throws Exception {
        assertThat(seats.take("chen").orElseThrow().rest(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void it_stops_before_the_web_server_does_which_waits_for_its_answers() {
        assertThat(seats.getPhase()).isGreaterThan(Integer.MAX_VALUE - 1024);
    }
}
