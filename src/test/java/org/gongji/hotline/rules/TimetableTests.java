package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.hotline.rules.Packs.span;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Open on workdays from 9 to 12 and from 13 to 17; in summer from 8 to 11:30 and from 15 to 18. 1 to 7 October 2026
/// are off, Saturday 10th is worked in exchange; Sunday 20 September is, too.
class TimetableTests {

    private static final Week USUAL = Week.workdays(List.of(span("09:00", "12:00"), span("13:00", "17:00")));
    private static final Week SUMMER = Week.workdays(List.of(span("08:00", "11:30"), span("15:00", "18:00")));
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.copyOf(LocalDate.of(2026, 10, 1)
                    .datesUntil(LocalDate.of(2026, 10, 8))
                    .toList()),
            Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)));

    private final Timetable hours =
            new Timetable(USUAL, List.of(new Season(MonthDay.of(6, 1), MonthDay.of(8, 31), SUMMER)), CALENDAR);

    @Test
    void the_spans_of_a_day_are_told() {
        assertThat(hours.spans(LocalDate.of(2026, 11, 25)))
                .containsExactly(span("09:00", "12:00"), span("13:00", "17:00"));
        assertThat(hours.spans(LocalDate.of(2026, 11, 28))).isEmpty();
        assertThat(hours.spans(LocalDate.of(2026, 10, 1))).isEmpty();
        assertThat(hours.spans(LocalDate.of(2026, 10, 10)))
                .containsExactly(span("09:00", "12:00"), span("13:00", "17:00"));
    }

    @Test
    void on_a_day_off_the_hours_of_a_workday_of_that_season_can_be_told() {
        assertThat(hours.workdaySpans(LocalDate.of(2026, 10, 1)))
                .containsExactly(span("09:00", "12:00"), span("13:00", "17:00"));
        assertThat(hours.workdaySpans(LocalDate.of(2026, 8, 29)))
                .containsExactly(span("08:00", "11:30"), span("15:00", "18:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, 09:00", "2026-06-01, 08:00", "2026-08-31, 08:00", "2026-09-01, 09:00"})
    void a_season_has_its_first_and_its_last_day(LocalDate day, LocalTime opens) {
        assertThat(hours.workdaySpans(day).getFirst().from()).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 09:00", "2026-12-01, 08:00", "2027-01-01, 08:00", "2027-02-28, 08:00", "2027-03-01, 09:00"
    })
    void a_season_may_pass_new_year(LocalDate day, LocalTime opens) {
        var winter =
                new Timetable(USUAL, List.of(new Season(MonthDay.of(12, 1), MonthDay.of(2, 28), SUMMER)), CALENDAR);

        assertThat(winter.workdaySpans(day).getFirst().from()).isEqualTo(opens);
    }

    @Test
    void seasons_do_not_overlap() {
        var june = new Season(MonthDay.of(6, 1), MonthDay.of(8, 31), SUMMER);
        var august = new Season(MonthDay.of(8, 31), MonthDay.of(9, 30), SUMMER);
        var september = new Season(MonthDay.of(9, 1), MonthDay.of(9, 30), SUMMER);

        assertThat(new Timetable(USUAL, List.of(june, september), CALENDAR).seasons())
                .hasSize(2);
        assertThatThrownBy(() -> new Timetable(USUAL, List.of(june, august), CALENDAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seasons overlap: from --06-01 to --08-31");
    }

    @Test
    void a_span_ends_after_it_begins() {
        assertThatThrownBy(() -> span("12:00", "09:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a span ends after it begins: 12:00-09:00");
        assertThatThrownBy(() -> span("12:00", "12:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spans_of_a_day_come_one_after_another() {
        var touching = List.of(span("09:00", "12:00"), span("12:00", "17:00"));
        var overlapping = List.of(span("09:00", "12:00"), span("11:59", "17:00"));
        var afterTheEnd = List.of(span("09:00", "00:00"), span("10:00", "17:00"));

        assertThat(Week.workdays(touching).workday()).isEqualTo(touching);
        assertThatThrownBy(() -> Week.workdays(overlapping)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Week.workdays(afterTheEnd)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Week(USUAL.days(), USUAL.workday(), overlapping))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Week(USUAL.days(), overlapping, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_week_is_open_on_one_day_at_least() {
        assertThatThrownBy(() -> Week.workdays(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a week is open on one day at least");
    }

    @Test
    void a_usual_week_is_open_from_monday_to_friday() {
        assertThat(USUAL.on(DayOfWeek.MONDAY)).hasSize(2);
        assertThat(USUAL.on(DayOfWeek.FRIDAY)).hasSize(2);
        assertThat(USUAL.on(DayOfWeek.SATURDAY)).isEmpty();
        assertThat(USUAL.on(DayOfWeek.SUNDAY)).isEmpty();
    }
}
