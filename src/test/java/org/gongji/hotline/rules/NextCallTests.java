package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.rules.Packs.span;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.hotline.rules.NextCall.Caps;
import org.gongji.hotline.rules.NextCall.Facts;
import org.gongji.hotline.rules.NextCall.Last;
import org.gongji.hotline.rules.NextCall.Reach;
import org.gongji.hotline.rules.NextCall.When;
import org.gongji.hotline.rules.NextCall.When.CallNow;
import org.gongji.hotline.rules.NextCall.When.Never;
import org.gongji.hotline.rules.NextCall.When.NotBefore;
import org.gongji.hotline.rules.NextCall.When.OnceKnown;
import org.gongji.hotline.rules.NextCall.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Calls from 9 to 12 and from 14:30 to 20 on every day, from 8 to 11 in summer; none from 1 to 7 October 2026; Sunday
/// 20
/// September is worked in exchange, with the hours of a workday. Three a day to a number, six in all. Wednesday 25
/// November 2026, unless said otherwise.
class NextCallTests {

    private static final List<Span> DAY = List.of(span("09:00", "12:00"), span("14:30", "20:00"));
    private static final Week USUAL = new Week(everyDay(DAY), DAY, List.of());
    private static final Week SUMMER = Week.workdays(List.of(span("08:00", "11:00")));
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.copyOf(LocalDate.of(2026, 10, 1)
                    .datesUntil(LocalDate.of(2026, 10, 8))
                    .toList()),
            Set.of(LocalDate.of(2026, 8, 30)));
    private static final RulePack PACK = Packs.open(
            Packs.OFFICE,
            new Timetable(USUAL, List.of(new Season(MonthDay.of(6, 1), MonthDay.of(8, 31), SUMMER)), CALENDAR));

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-11-25T09:30");
    private static final LocalDateTime FAR = LocalDateTime.parse("2026-12-10T12:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00",
        "2026-11-25T11:59:59",
        "2026-11-25T14:30",
        "2026-11-29T19:59:59",
        "2026-08-30T08:00",
        "2026-09-30T19:00"
    })
    void CALL_NOW_within_the_hours(LocalDateTime now) {
        assertThat(first(now)).isEqualTo(new CallNow());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T08:59:59, 2026-11-25T09:00",
        "2026-11-25T12:00, 2026-11-25T14:30",
        "2026-11-25T20:00, 2026-11-26T09:00",
        "2026-09-30T20:00, 2026-10-08T09:00",
        "2026-10-03T10:00, 2026-10-08T09:00",
        "2026-07-03T11:00, 2026-07-06T08:00",
        "2026-08-29T09:00, 2026-08-30T08:00",
        "2026-08-31T11:00, 2026-09-01T09:00"
    })
    void CALL_WITHIN_HOURS_else_when_they_begin(LocalDateTime now, LocalDateTime then) {
        var decision = NextCall.decide(facts(Reach.CALLABLE, 0, Optional.empty(), 0, then.plusDays(1), now));

        assertThat(decision.outcome()).isEqualTo(new NotBefore(then));
        assertThat(decision.trace().answer()).isEqualTo("CALL_WITHIN_HOURS");
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, 09:30, 09:40",
        "BUSY, 11:55, 14:30",
        "FAILED, 09:30, 09:40",
        "NO_ANSWER, 09:30, 14:30",
        "NO_KEY, 11:59, 14:30",
        "LATER, 09:30, 14:30",
        "CONFIRMED, 09:30, 14:30",
        "REFUSED, 09:30, 14:30"
    })
    void CALL_AFTER_REST_on_the_same_day(CallOutcome outcome, String ended, String then) {
        assertThat(after(outcome, "2026-11-25T" + ended))
                .isEqualTo(new NotBefore(LocalDateTime.parse("2026-11-25T" + then)));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, 14:30, 2026-11-26T09:00",
        "NO_ANSWER, 19:59, 2026-11-26T09:00",
        "LATER, 14:30, 2026-11-26T09:00",
        "NO_KEY, 15:00, 2026-11-26T09:00",
        "UNREACHABLE, 09:30, 2026-11-26T09:00",
        "HUNG_UP, 09:30, 2026-11-26T09:00",
        "BUSY, 19:55, 2026-11-26T09:00"
    })
    void CALL_AFTER_REST_on_the_next_day(CallOutcome outcome, String ended, LocalDateTime then) {
        assertThat(after(outcome, "2026-11-25T" + ended)).isEqualTo(new NotBefore(then));
    }

    @Test
    void CALL_AFTER_REST_over_the_holidays() {
        assertThat(after(CallOutcome.NO_ANSWER, "2026-09-30T15:00"))
                .isEqualTo(new NotBefore(LocalDateTime.parse("2026-10-08T09:00")));
    }

    @ParameterizedTest
    @CsvSource({"BUSY, 09:20", "NO_ANSWER, 2026-11-24T19:00", "UNREACHABLE, 2026-11-24T19:00"})
    void CALL_NOW_once_the_rest_is_over(CallOutcome outcome, String ended) {
        var last = LocalDateTime.parse(ended.length() == 5 ? "2026-11-25T" + ended : ended);

        var when = decide(facts(Reach.CALLABLE, 1, Optional.of(new Last(outcome, last)), 1, FAR, MORNING));

        assertThat(when).isEqualTo(new CallNow());
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_NUMBER", "DO_NOT_CALL", "INFORMED"})
    void CALL_NOW_at_another_number_or_for_another_request(CallOutcome outcome) {
        var last = Optional.of(new Last(outcome, MORNING));

        assertThat(decide(facts(Reach.CALLABLE, 0, last, 0, FAR, MORNING))).isEqualTo(new CallNow());
    }

    @Test
    void CALL_ANOTHER_DAY_after_three_to_a_number() {
        assertThat(decide(facts(Reach.CALLABLE, 0, Optional.empty(), 2, FAR, MORNING)))
                .isEqualTo(new CallNow());
        assertThat(decide(facts(Reach.CALLABLE, 0, Optional.empty(), 3, FAR, MORNING)))
                .isEqualTo(new NotBefore(LocalDateTime.parse("2026-11-26T09:00")));
    }

    @Test
    void CALL_ENOUGH_after_six_in_all() {
        assertThat(decide(facts(Reach.CALLABLE, 5, Optional.empty(), 0, FAR, MORNING)))
                .isEqualTo(new CallNow());
        assertThat(decide(facts(Reach.CALLABLE, 6, Optional.empty(), 0, FAR, MORNING)))
                .isEqualTo(new Never(Why.ENOUGH_ATTEMPTS));
    }

    @Test
    void CALL_TOO_LATE_when_the_request_expires_before_the_hours_begin() {
        var evening = LocalDateTime.parse("2026-11-25T20:30");
        var opening = LocalDateTime.parse("2026-11-26T09:00");

        assertThat(decide(facts(Reach.CALLABLE, 0, Optional.empty(), 0, opening, evening)))
                .isEqualTo(new Never(Why.EXPIRES_BEFORE));
        assertThat(decide(facts(Reach.CALLABLE, 0, Optional.empty(), 0, opening.plusSeconds(1), evening)))
                .isEqualTo(new NotBefore(opening));
    }

    @Test
    void CALL_TOO_LATE_when_it_has_expired() {
        assertThat(decide(facts(Reach.CALLABLE, 0, Optional.empty(), 0, MORNING, MORNING)))
                .isEqualTo(new Never(Why.EXPIRES_BEFORE));
    }

    @Test
    void CALL_ONCE_KNOWN_while_nobody_knows_how_the_latest_ended() {
        var unknown = Optional.of(new Last(CallOutcome.UNKNOWN, MORNING.minusDays(3)));

        assertThat(decide(facts(Reach.CALLABLE, 6, unknown, 0, FAR, MORNING))).isEqualTo(new OnceKnown());
    }

    @Test
    void CALL_NO_NUMBER_nobody_is_called_without_one() {
        assertThat(never(Reach.NO_NUMBER)).isEqualTo(new Never(Why.NO_NUMBER));
    }

    @Test
    void CALL_NOT_ALLOWED_nobody_is_called_abroad() {
        assertThat(never(Reach.NOT_ALLOWED)).isEqualTo(new Never(Why.NUMBER_NOT_ALLOWED));
    }

    @Test
    void CALL_WRONG_NUMBER_strangers_are_not_called_again() {
        assertThat(never(Reach.WRONG_NUMBER)).isEqualTo(new Never(Why.WRONG_NUMBER));
    }

    @Test
    void CALL_UNWANTED_who_wants_no_calls_gets_none() {
        assertThat(never(Reach.DO_NOT_CALL)).isEqualTo(new Never(Why.DO_NOT_CALL));
    }

    @Test
    void CALL_TOLD_who_was_told_is_not_called_again() {
        var caps = new Caps(new Limit(3), new Limit(6));

        var when = decide(new Facts(Reach.CALLABLE, true, 1, Optional.empty(), 0, FAR, MORNING, caps, PACK));

        assertThat(when).isEqualTo(new Never(Why.TOLD));
    }

    @Test
    void only_what_rang_nowhere_does_not_count() {
        assertThat(Arrays.stream(CallOutcome.values()).filter(outcome -> !outcome.counts()))
                .containsExactly(CallOutcome.FAILED);
    }

    @Test
    void the_trace_tells_why() {
        var trace = NextCall.decide(
                        facts(Reach.CALLABLE, 1, Optional.of(new Last(CallOutcome.BUSY, MORNING)), 1, FAR, MORNING))
                .trace();

        assertThat(trace.decision()).isEqualTo("nextCall");
        assertThat(trace.answer()).isEqualTo("CALL_AFTER_REST");
        assertThat(trace.decisive()).hasToString("TOO_SOON: yes (BUSY)");
        assertThat(trace.steps()).extracting(Trace.Step::toString).contains("CALLED_ENOUGH: no (attempts: 1)");
    }

    private static When first(LocalDateTime now) {
        return decide(facts(Reach.CALLABLE, 0, Optional.empty(), 0, now.plusDays(15), now));
    }

    private static When after(CallOutcome outcome, String ended) {
        var at = LocalDateTime.parse(ended);
        return decide(facts(Reach.CALLABLE, 1, Optional.of(new Last(outcome, at)), 1, at.plusDays(14), at));
    }

    private static When never(Reach reach) {
        return decide(facts(reach, 0, Optional.empty(), 0, FAR, MORNING));
    }

    private static Facts facts(
            Reach reach, int attempts, Optional<Last> last, int today, LocalDateTime expires, LocalDateTime now) {
        var caps = new Caps(new Limit(3), new Limit(6));
        return new Facts(reach, false, attempts, last, today, expires, now, caps, PACK);
    }

    private static When decide(Facts facts) {
        return NextCall.decide(facts).outcome();
    }

    private static Map<DayOfWeek, List<Span>> everyDay(List<Span> spans) {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> spans));
    }
}
