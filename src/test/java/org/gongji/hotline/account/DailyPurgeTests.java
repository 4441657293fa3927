package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class DailyPurgeTests {

    @Test
    void a_database_that_is_away_does_not_end_the_days_to_come() {
        var purge = new DailyPurge(() -> {
            throw new QueryTimeoutException("away");
        });

        assertThatCode(purge::purge).doesNotThrowAnyException();
    }

    @Test
    void it_runs_until_it_is_stopped() {
        var purge = new DailyPurge(() -> 0);

        purge.start();
        assertThat(purge.isRunning()).isTrue();

        purge.stop();
        assertThat(purge.isRunning()).isFalse();
    }
}
