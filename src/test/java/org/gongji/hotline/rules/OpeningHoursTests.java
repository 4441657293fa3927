package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.rules.Packs.span;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.hotline.rules.Opening.Closed;
import org.gongji.hotline.rules.Opening.Open;
import org.gongji.hotline.rules.Opening.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Open on workdays from 9 to 12 and from 13 to 17; in summer from 8 to 11:30 and from 15 to 18. 1 to 7 October 2026
/// are off, Saturday 10th is worked in exchange; Sunday 20 September is, too.
class OpeningHoursTests {

    private static final Week USUAL = Week.workdays(List.of(span("09:00", "12:00"), span("13:00", "17:00")));
    private static final Week SUMMER = Week.workdays(List.of(span("08:00", "11:30"), span("15:00", "18:00")));
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.copyOf(LocalDate.of(2026, 10, 1)
                    .datesUntil(LocalDate.of(2026, 10, 8))
                    .toList()),
            Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)));

    private static final Timetable HOURS =
            new Timetable(USUAL, List.of(new Season(MonthDay.of(6, 1), MonthDay.of(8, 31), SUMMER)), CALENDAR);

    private static final Timetable NEVER_MIND = Packs.OFFICE;

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00, 12:00",
        "2026-11-25T11:59:59, 12:00",
        "2026-11-25T13:00, 17:00",
        "2026-11-25T16:59:59, 17:00",
        "2026-10-10T09:30, 12:00",
        "2026-09-20T14:00, 17:00",
        "2026-07-01T08:15, 11:30"
    })
    void HOURS_OPEN_until_the_end_of_the_span(LocalDateTime now, LocalTime until) {
        assertThat(at(HOURS, now)).isEqualTo(new Open(until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T12:00, 2026-11-25T13:00, LUNCH, HOURS_NOON",
        "2026-11-25T12:59:59, 2026-11-25T13:00, LUNCH, HOURS_NOON",
        "2026-07-01T11:30, 2026-07-01T15:00, LUNCH, HOURS_NOON",
        "2026-11-25T00:00, 2026-11-25T09:00, TODAY, HOURS_TODAY",
        "2026-11-25T08:59:59, 2026-11-25T09:00, TODAY, HOURS_TODAY",
        "2026-11-25T17:00, 2026-11-26T09:00, TOMORROW, HOURS_TOMORROW",
        "2026-11-27T17:00, 2026-11-30T09:00, ANOTHER_DAY, HOURS_ANOTHER_DAY",
        "2026-11-28T10:00, 2026-11-30T09:00, ANOTHER_DAY, HOURS_ANOTHER_DAY",
        "2026-11-29T10:00, 2026-11-30T09:00, TOMORROW, HOURS_TOMORROW",
        "2026-09-30T17:00, 2026-10-08T09:00, ANOTHER_DAY, HOURS_ANOTHER_DAY",
        "2026-10-07T10:00, 2026-10-08T09:00, TOMORROW, HOURS_TOMORROW",
        "2026-10-09T20:00, 2026-10-10T09:00, TOMORROW, HOURS_TOMORROW",
        "2026-05-31T18:00, 2026-06-01T08:00, TOMORROW, HOURS_TOMORROW",
        "2026-12-31T18:00, 2027-01-01T09:00, TOMORROW, HOURS_TOMORROW"
    })
    void HOURS_TOMORROW_or_HOURS_ANOTHER_DAY_closed_until_the_next_span(
            LocalDateTime now, LocalDateTime next, When when, String answer) {
        var decision = OpeningHours.office(now, Packs.open(HOURS, NEVER_MIND));

        assertThat(decision.outcome()).isEqualTo(new Closed(next, when));
        assertThat(decision.trace().answer()).isEqualTo(answer);
    }

    @Test
    void HOURS_TODAY_a_break_in_the_evening_is_no_noon_break() {
        var calls = new Timetable(
                Week.workdays(List.of(span("09:00", "12:00"), span("13:00", "17:00"), span("19:00", "21:00"))),
                List.of(),
                CALENDAR);

        assertThat(at(calls, LocalDateTime.parse("2026-11-25T18:00")))
                .isEqualTo(new Closed(LocalDateTime.parse("2026-11-25T19:00"), When.TODAY));
    }

    @ParameterizedTest
    @CsvSource({"10:59, TODAY", "11:00, LUNCH", "14:00, LUNCH", "14:01, TODAY"})
    void HOURS_NOON_a_noon_break_begins_between_eleven_and_two(String end, When when) {
        var two =
                new Timetable(Week.workdays(List.of(span("08:00", end), span("16:00", "18:00"))), List.of(), CALENDAR);

        assertThat(at(two, LocalDateTime.parse("2026-11-25T15:00")))
                .isEqualTo(new Closed(LocalDateTime.parse("2026-11-25T16:00"), when));
    }

    @Test
    void HOURS_OPEN_holidays_may_have_hours_of_their_own() {
        var emergency = new Timetable(
                new Week(USUAL.days(), USUAL.workday(), List.of(span("10:00", "11:00"))), List.of(), CALENDAR);

        assertThat(at(emergency, LocalDateTime.parse("2026-10-01T10:30"))).isEqualTo(new Open(LocalTime.of(11, 0)));
    }

    @Test
    void HOURS_OPEN_a_span_may_last_to_the_end_of_the_day() {
        var always = new Timetable(
                new Week(Map.of(DayOfWeek.MONDAY, List.of(span("00:00", "00:00"))), List.of(), List.of()),
                List.of(),
                CALENDAR);

        assertThat(at(always, LocalDateTime.parse("2026-11-30T00:00"))).isEqualTo(new Open(LocalTime.MIDNIGHT));
        assertThat(at(always, LocalDateTime.parse("2026-11-30T23:59:59"))).isEqualTo(new Open(LocalTime.MIDNIGHT));
        assertThat(at(always, LocalDateTime.parse("2026-12-01T00:00")))
                .isEqualTo(new Closed(LocalDateTime.parse("2026-12-07T00:00"), When.ANOTHER_DAY));
    }

    @Test
    void calls_go_out_by_hours_of_their_own() {
        var evening = new Timetable(Week.workdays(List.of(span("18:00", "20:00"))), List.of(), CALENDAR);
        var pack = Packs.open(HOURS, evening);

        var decision = OpeningHours.calling(LocalDateTime.parse("2026-11-25T19:00"), pack);

        assertThat(decision.outcome()).isEqualTo(new Open(LocalTime.of(20, 0)));
        assertThat(decision.trace().decision()).isEqualTo("callingHours");
        assertThat(decision.trace().decisive().source()).isEqualTo(Source.own("test: callingHours"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T18:00, weekday",
        "2026-11-28T18:00, weekend",
        "2026-10-01T18:00, holiday",
        "2026-10-10T18:00, worked in exchange"
    })
    void the_trace_tells_what_day_it_is(LocalDateTime now, String kind) {
        var trace = OpeningHours.office(now, Packs.open(HOURS, NEVER_MIND)).trace();

        assertThat(trace.decision()).isEqualTo("officeHours");
        assertThat(trace.basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(trace.steps().getFirst())
                .isEqualTo(new Trace.Step("WITHIN_HOURS", false, kind, Source.own("test: officeHours")));
    }

    private static Opening at(Timetable hours, LocalDateTime now) {
        return OpeningHours.office(now, Packs.open(hours, NEVER_MIND)).outcome();
    }
}
