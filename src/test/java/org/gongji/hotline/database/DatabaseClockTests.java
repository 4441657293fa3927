package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;

class DatabaseClockTests {

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

    private Instant database = NINE;
    private boolean away;
    private int asked;
    private long nanos = -7;
    private final DatabaseClock clock = new DatabaseClock(this::ask, () -> nanos);

    @Test
    void it_tells_what_the_database_says_and_what_has_passed_since() {
        clock.now();

        pass(Duration.ofSeconds(12));

        assertThat(clock.now()).isEqualTo("2026-11-25T09:00:12Z");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void it_asks_again_after_half_a_minute() {
        clock.now();
        database = NINE.plusSeconds(30).plusMillis(4);

        pass(Duration.ofSeconds(30));

        assertThat(clock.now()).isEqualTo("2026-11-25T09:00:30.004Z");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_database_that_is_set_back_a_day_is_followed() {
        clock.now();
        database = NINE.minus(Duration.ofDays(1));

        pass(Duration.ofSeconds(31));

        assertThat(clock.now()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void it_goes_on_by_itself_while_the_database_is_away() {
        clock.now();
        away = true;

        pass(Duration.ofMinutes(10));

        assertThat(clock.now()).isEqualTo("2026-11-25T09:10:00Z");
    }

    @Test
    void while_the_database_is_away_it_asks_every_five_seconds_only() {
        clock.now();
        away = true;
        pass(Duration.ofMinutes(10));

        clock.now();
        clock.now();
        pass(Duration.ofSeconds(5));
        clock.now();

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void without_any_answer_there_is_no_time() {
        away = true;

        assertThatThrownBy(clock::now).isInstanceOf(DataAccessException.class);
    }

    @Test
    void half_of_the_way_there_and_back_is_taken_off() {
        var slow = new DatabaseClock(
                () -> {
                    pass(Duration.ofMillis(100));
                    return NINE;
                },
                () -> nanos);

        assertThat(slow.now()).isEqualTo("2026-11-25T09:00:00.050Z");
    }

    private Instant ask() {
        asked++;
        if (away) {
            throw new QueryTimeoutException("away");
        }
        return database;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
