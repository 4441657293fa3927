package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), new Random(4711));

    @Test
    void pauses_double_up_to_the_longest_and_are_half_to_the_whole_of_it() {
        for (var whole : new long[] {200, 400, 800, 1600, 3200, 5000, 5000, 5000}) {
            assertThat(backoff.pause()).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
        }
    }

    @Test
    void after_it_has_held_they_begin_small_again() {
        backoff.pause();
        backoff.pause();

        backoff.reset();

        assertThat(backoff.pause()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void two_nodes_do_not_keep_step() {
        var other = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), new Random(4712));

        assertThat(backoff.pause()).isNotEqualTo(other.pause());
    }
}
