package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class DailyPurgeTests {

    static Stream<RuntimeException> waysOfBeingAway() {
        return Stream.of(
                new QueryTimeoutException("in the middle"), new CannotCreateTransactionException("to begin with"));
    }

    @ParameterizedTest
    @MethodSource("waysOfBeingAway")
    void a_database_that_is_away_does_not_end_the_days_to_come(RuntimeException howAway) {
        var purge = new DailyPurge(() -> {
            throw howAway;
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
