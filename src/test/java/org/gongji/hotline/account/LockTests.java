package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.LI_LEI;
import static org.gongji.hotline.account.TestAccounts.LI_LEIS_PIN;
import static org.gongji.hotline.account.TestAccounts.NOBODY;
import static org.gongji.hotline.account.TestAccounts.STRANGERS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANG;
import static org.gongji.hotline.account.TestAccounts.WANGS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANGS_PIN;
import static org.gongji.hotline.account.TestAccounts.WRONG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongji.hotline.account.Identification.Outcome;
import org.gongji.hotline.account.Identification.Outcome.Closed;
import org.gongji.hotline.account.Identification.Outcome.Locked;
import org.gongji.hotline.account.Identification.Outcome.NotMatched;
import org.gongji.hotline.account.Identification.Outcome.Verified;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class LockTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private TestAccounts hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        hotline.withDemoPeople();
    }

    @Test
    void five_failures_lock_a_person_for_a_quarter_of_an_hour() {
        hotline.fail(5, WANG, WANGS_PHONE);

        assertLocked(hotline.identify(WANG, WRONG, WANGS_PHONE), Duration.ofMinutes(15));
    }

    @Test
    void locked_is_the_answer_to_a_right_pin_too() {
        hotline.fail(5, WANG, WANGS_PHONE);

        assertLocked(hotline.identify(WANG, WANGS_PIN, WANGS_PHONE), Duration.ofMinutes(15));
    }

    @Test
    void after_the_quarter_of_an_hour_the_right_pin_is_taken() {
        hotline.fail(5, WANG, WANGS_PHONE);
        hotline.letPass(Duration.ofMinutes(16));

        assertThat(hotline.identify(WANG, WANGS_PIN, WANGS_PHONE)).isInstanceOf(Verified.class);
    }

    @Test
    void the_tenth_failure_locks_for_an_hour_and_the_fifteenth_for_a_day() {
        hotline.fail(5, WANG, WANGS_PHONE);
        failAfter(Duration.ofMinutes(16), 5);
        assertLocked(hotline.identify(WANG, WRONG, WANGS_PHONE), Duration.ofHours(1));

        failAfter(Duration.ofMinutes(61), 5);
        assertLocked(hotline.identify(WANG, WRONG, WANGS_PHONE), Duration.ofHours(24));
    }

    @Test
    void a_right_pin_clears_the_count() {
        hotline.fail(4, WANG, WANGS_PHONE);
        hotline.identify(WANG, WANGS_PIN, WANGS_PHONE);
        hotline.fail(4, WANG, WANGS_PHONE);

        assertThat(hotline.identify(WANG, WANGS_PIN, WANGS_PHONE)).isInstanceOf(Verified.class);
    }

    @Test
    void a_hundred_in_a_row_close_a_person_until_seen_at_a_window() {
        closeFromElsewhere();

        assertThat(hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE)).isEqualTo(new Closed());

        assertThat(hotline.lockouts.unlock(WANG)).isTrue();
        assertThat(hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE)).isInstanceOf(Verified.class);
    }

    @Test
    void a_stranger_cannot_lock_the_owner_out() {
        closeFromElsewhere();

        assertThat(hotline.identify(WANG, WANGS_PIN, WANGS_PHONE)).isInstanceOf(Verified.class);
    }

    @Test
    void the_owner_who_calls_does_not_open_what_strangers_have_closed() {
        closeFromElsewhere();
        hotline.identify(WANG, WANGS_PIN, WANGS_PHONE);

        assertThat(hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE)).isEqualTo(new Closed());
    }

    @Test
    void an_id_that_nobody_has_is_locked_in_the_same_way() {
        hotline.fail(5, NOBODY, STRANGERS_PHONE);

        assertLocked(hotline.identify(NOBODY, WRONG, STRANGERS_PHONE), Duration.ofMinutes(15));
    }

    @Test
    void a_locked_person_locks_nobody_else() {
        hotline.fail(5, WANG, STRANGERS_PHONE);

        assertThat(hotline.identify(LI_LEI, LI_LEIS_PIN, STRANGERS_PHONE)).isInstanceOf(Verified.class);
    }

    @Test
    void a_try_that_was_not_allowed_is_no_failure() {
        hotline.fail(9, WANG, WANGS_PHONE);

        assertThat(failuresInARow()).isEqualTo(5);
    }

    @Test
    void ten_failures_within_the_hour_slow_the_number_they_came_from_and_refuse_it_nothing() {
        failOnce(List.of(WANG, LI_LEI, NOBODY, new IdNumber("110101195206153118")), 2);
        hotline.fail(2, new IdNumber("110101198611302627"), STRANGERS_PHONE);

        assertThat(hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE)).isInstanceOf(Verified.class);
        assertThat(hotline.pauses).containsExactly(Duration.ofSeconds(5));
        assertThat(hotline.identify(WANG, WANGS_PIN, WANGS_PHONE)).isInstanceOf(Verified.class);
        assertThat(hotline.pauses).hasSize(1);
    }

    @Test
    void right_pins_do_not_throttle_a_number() {
        for (var time = 0; time < 12; time++) {
            assertThat(hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE)).isInstanceOf(Verified.class);
        }
    }

    @Test
    void withheld_numbers_are_throttled_together_at_a_hundred() {
        hotline.identification.identify(new Claim.ById(NOBODY), WRONG, Optional.empty());
        addFailuresLikeTheOneThere(98);
        assertThat(hotline.identification.identify(new Claim.ById(LI_LEI), WRONG, Optional.empty()))
                .isEqualTo(new NotMatched());

        assertThat(hotline.identification.identify(new Claim.ById(WANG), WANGS_PIN, Optional.empty()))
                .isInstanceOf(Verified.class);

        assertThat(hotline.pauses).contains(Duration.ofSeconds(5));
    }

    @Test
    void more_than_sixty_failures_a_minute_slow_everybody_and_refuse_nobody() {
        hotline.identification.identify(new Claim.ById(NOBODY), WRONG, Optional.empty());
        addFailuresLikeTheOneThere(60);

        var outcome = hotline.identify(WANG, WANGS_PIN, WANGS_PHONE);

        assertThat(outcome).isInstanceOf(Verified.class);
        assertThat(hotline.pauses).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void sixty_failures_a_minute_slow_nobody() {
        hotline.identification.identify(new Claim.ById(NOBODY), WRONG, Optional.empty());
        addFailuresLikeTheOneThere(59);

        hotline.identify(WANG, WANGS_PIN, WANGS_PHONE);

        assertThat(hotline.pauses).isEmpty();
    }

    @Test
    void thirty_two_guesses_at_once_are_no_more_than_guesses_in_turn() throws InterruptedException {
        var guesses = IntStream.range(0, 32)
                .<Callable<Outcome>>mapToObj(
                        guess -> () -> hotline.identify(WANG, WRONG, new PhoneNumber("1391111%04d".formatted(guess))))
                .toList();

        var outcomes = new ArrayList<Class<?>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answered : callers.invokeAll(guesses)) {
                outcomes.add(answered.resultNow().getClass());
            }
        }

        assertThat(outcomes).filteredOn(NotMatched.class::equals).hasSize(5);
        assertThat(outcomes).filteredOn(Locked.class::equals).hasSize(27);
        assertThat(failuresInARow()).isEqualTo(5);
    }

    @Test
    void of_thirty_two_guesses_at_once_from_one_number_all_after_the_tenth_are_slowed() throws InterruptedException {
        var guesses = IntStream.range(0, 32)
                .<Callable<Outcome>>mapToObj(guess -> () -> hotline.identification.identify(
                        new Claim.ByCard("5550%04d".formatted(guess)), WRONG, Optional.of(STRANGERS_PHONE)))
                .toList();

        var outcomes = new ArrayList<Class<?>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answered : callers.invokeAll(guesses)) {
                outcomes.add(answered.resultNow().getClass());
            }
        }

        assertThat(outcomes).hasSize(32).containsOnly(NotMatched.class);
        assertThat(hotline.pauses).hasSize(22);
    }

    @Test
    void unlocking_opens_an_id_that_nobody_has_too() {
        hotline.fail(5, NOBODY, STRANGERS_PHONE);

        assertThat(hotline.lockouts.unlock(NOBODY)).isTrue();
        assertThat(hotline.identify(NOBODY, WRONG, STRANGERS_PHONE)).isEqualTo(new NotMatched());
    }

    @Test
    void unlocking_somebody_who_never_failed_says_so() {
        assertThat(hotline.lockouts.unlock(LI_LEI)).isFalse();
    }

    private void closeFromElsewhere() {
        hotline.fail(1, WANG, STRANGERS_PHONE);
        hotline.jdbc
                .sql("UPDATE failure_row SET failures = 100 WHERE caller = 'OTHERS'")
                .update();
    }

    private void failAfter(Duration time, int times) {
        for (var failure = 0; failure < times; failure++) {
            hotline.letPass(time);
            hotline.fail(1, WANG, WANGS_PHONE);
        }
    }

    private void failOnce(List<IdNumber> ids, int times) {
        ids.forEach(id -> hotline.fail(times, id, STRANGERS_PHONE));
    }

    private void addFailuresLikeTheOneThere(int more) {
        for (var time = 0; time < more; time++) {
            hotline.jdbc
                    .sql(
                            "INSERT INTO failure (number_hash, failed_at) SELECT number_hash, failed_at FROM failure LIMIT 1")
                    .update();
        }
    }

    private int failuresInARow() {
        return hotline.jdbc
                .sql("SELECT SUM(failures) FROM failure_row")
                .query(Integer.class)
                .single();
    }

    private static void assertLocked(Outcome outcome, Duration about) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Locked.class, locked -> assertThat(locked.left()).isBetween(about.minusMinutes(1), about));
    }
}
