package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gongji.hotline.rules.Admission.Admitted;
import org.gongji.hotline.rules.Admission.Closed;
import org.gongji.hotline.rules.Admission.Locked;
import org.gongji.hotline.rules.Admission.Slowed;
import org.gongji.hotline.rules.Attempts.Caller;
import org.gongji.hotline.rules.Attempts.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// It is ten o'clock.
class IdentifyTests {

    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void ID_ADMITTED_a_first_try_is_let_in() {
        var decision = Identify.decide(stranger(Row.NONE));

        assertThat(decision.outcome()).isEqualTo(new Admitted());
        assertThat(decision.trace().answer()).isEqualTo("ID_ADMITTED");
    }

    @Test
    void ID_ADMITTED_four_failures_in_a_row_leave_a_fifth_try() {
        assertThat(stranger(4, "09:59:59")).isEqualTo(new Admitted());
    }

    @ParameterizedTest
    @CsvSource({"5, 09:59:00, 10:14:00", "5, 09:45:01, 10:00:01", "10, 09:59:00, 10:59:00", "10, 09:00:01, 10:00:01"})
    void ID_LOCKED_five_failures_lock_for_a_quarter_of_an_hour_and_ten_for_an_hour(
            int failures, String last, String until) {
        assertThat(stranger(failures, last)).isEqualTo(new Locked(at(until)));
    }

    @ParameterizedTest
    @CsvSource({"15", "20", "50", "95"})
    void ID_LOCKED_every_five_failures_from_fifteen_on_lock_for_a_day(int failures) {
        assertThat(stranger(failures, "09:59:00")).isEqualTo(new Locked(Instant.parse("2026-11-26T09:59:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"6", "9", "11", "14", "16", "99"})
    void ID_ADMITTED_after_a_lock_five_tries_are_free_again(int failures) {
        assertThat(stranger(failures, "09:59:59")).isEqualTo(new Admitted());
    }

    @ParameterizedTest
    @CsvSource({"5, 09:45:00", "9, 09:45:00", "10, 09:00:00"})
    void ID_ADMITTED_when_the_time_is_over_a_try_is_let_in_again(int failures, String last) {
        assertThat(stranger(failures, last)).isEqualTo(new Admitted());
    }

    @Test
    void ID_CLOSED_a_hundred_failures_in_a_row_close_for_good() {
        var aYearLater =
                new Attempts(TEN.plus(Duration.ofDays(365)), Caller.OTHER_NUMBER, Row.NONE, new Row(100, TEN), 0, 0);

        assertThat(Identify.decide(aYearLater).outcome()).isEqualTo(new Closed());
    }

    @Test
    void ID_ADMITTED_a_strangers_failures_do_not_lock_the_owner_out() {
        assertThat(outcome(Caller.NUMBER_ON_FILE, Row.NONE, new Row(100, TEN))).isEqualTo(new Admitted());
        assertThat(outcome(Caller.NUMBER_ON_FILE, Row.NONE, new Row(5, TEN))).isEqualTo(new Admitted());
    }

    @Test
    void ID_LOCKED_the_owners_own_failures_do_and_leave_other_numbers_alone() {
        var five = new Row(5, at("09:59:00"));

        assertThat(outcome(Caller.NUMBER_ON_FILE, five, Row.NONE)).isEqualTo(new Locked(at("10:14:00")));
        assertThat(outcome(Caller.OTHER_NUMBER, five, Row.NONE)).isEqualTo(new Admitted());
        assertThat(outcome(Caller.WITHHELD, five, Row.NONE)).isEqualTo(new Admitted());
    }

    @Test
    void ID_NUMBER_SLOWED_ten_failures_an_hour_slow_a_number_and_refuse_it_nothing() {
        assertThat(withinTheHour(Caller.OTHER_NUMBER, 9)).isEqualTo(new Admitted());
        assertThat(withinTheHour(Caller.OTHER_NUMBER, 10)).isEqualTo(new Slowed(Duration.ofSeconds(5)));
        assertThat(withinTheHour(Caller.NUMBER_ON_FILE, 10)).isEqualTo(new Slowed(Duration.ofSeconds(5)));
    }

    @Test
    void ID_NUMBER_SLOWED_withheld_numbers_have_a_hundred_together() {
        assertThat(withinTheHour(Caller.WITHHELD, 99)).isEqualTo(new Admitted());
        assertThat(withinTheHour(Caller.WITHHELD, 100)).isEqualTo(new Slowed(Duration.ofSeconds(5)));
    }

    @Test
    void ID_LOCKED_a_locked_person_stays_locked_from_a_slowed_number() {
        var person = new Row(5, at("09:59:00"));

        var slowedToo = new Attempts(TEN, Caller.OTHER_NUMBER, Row.NONE, person, 10, 0);

        assertThat(Identify.decide(slowedToo).outcome()).isEqualTo(new Locked(at("10:14:00")));
    }

    @Test
    void ID_SLOWED_more_than_sixty_failures_a_minute_slow_everybody_and_refuse_nobody() {
        var sixty = new Attempts(TEN, Caller.OTHER_NUMBER, Row.NONE, Row.NONE, 0, 60);
        var sixtyOne = new Attempts(TEN, Caller.OTHER_NUMBER, Row.NONE, Row.NONE, 0, 61);

        assertThat(Identify.decide(sixty).outcome()).isEqualTo(new Admitted());
        assertThat(Identify.decide(sixtyOne).outcome()).isEqualTo(new Slowed(Duration.ofSeconds(5)));
    }

    @Test
    void the_trace_tells_the_counts_that_decided() {
        var trace = Identify.decide(stranger(new Row(5, at("09:59:00")))).trace();

        assertThat(trace.decision()).isEqualTo("identify");
        assertThat(trace.basis()).isEqualTo("every region");
        assertThat(trace.answer()).isEqualTo("ID_LOCKED");
        assertThat(trace.steps())
                .extracting(Trace.Step::toString)
                .containsExactly("HUNDRED_IN_A_ROW: no (in a row: 5)", "FIVE_IN_A_ROW: yes (in a row: 5)");
    }

    @Test
    void the_trace_tells_the_counts_of_the_number_and_of_the_whole_hotline() {
        var trace = Identify.decide(new Attempts(TEN, Caller.OTHER_NUMBER, Row.NONE, Row.NONE, 3, 61))
                .trace();

        assertThat(trace.steps())
                .extracting(Trace.Step::toString)
                .containsExactly(
                        "HUNDRED_IN_A_ROW: no (in a row: 0)",
                        "FIVE_IN_A_ROW: no (in a row: 0)",
                        "NUMBER_FAILED_OFTEN: no (within the hour: 3)",
                        "HOTLINE_FAILED_OFTEN: yes (within the minute: 61)");
    }

    private static Admission stranger(int failures, String last) {
        return Identify.decide(stranger(new Row(failures, at(last)))).outcome();
    }

    private static Attempts stranger(Row others) {
        return new Attempts(TEN, Caller.OTHER_NUMBER, Row.NONE, others, 0, 0);
    }

    private static Admission outcome(Caller caller, Row owner, Row others) {
        return Identify.decide(new Attempts(TEN, caller, owner, others, 0, 0)).outcome();
    }

    private static Admission withinTheHour(Caller caller, int failures) {
        return Identify.decide(new Attempts(TEN, caller, Row.NONE, Row.NONE, failures, 0))
                .outcome();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-25T" + time + "Z");
    }
}
