package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTests {

    private static final Pauses EVEN = new Pauses(Duration.ofSeconds(5), Duration.ofHours(3), () -> 0.5);

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "11, 5120", "12, 10240", "13, 10800", "1000, 10800"})
    void each_pause_is_twice_the_one_before_up_to_the_longest(int tries, long seconds) {
        assertThat(EVEN.after(tries, Optional.empty())).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_receiver_that_asks_for_more_time_gets_it() {
        assertThat(EVEN.after(1, Optional.of(Duration.ofMinutes(2)))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void no_receiver_gets_more_than_the_longest_pause() {
        assertThat(EVEN.after(1, Optional.of(Duration.ofDays(7)))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void chance_spreads_a_fifth_to_either_side() {
        var least = new Pauses(Duration.ofSeconds(5), Duration.ofHours(3), () -> 0);
        var most = new Pauses(Duration.ofSeconds(5), Duration.ofHours(3), () -> 1);

        assertThat(least.after(1, Optional.empty())).isEqualTo(Duration.ofSeconds(4));
        assertThat(most.after(1, Optional.empty())).isEqualTo(Duration.ofSeconds(6));
    }
}
