package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The first week of October 2026: off from Thursday 1st to Wednesday 7th, Saturday 10th worked in exchange.
class WorkCalendarTests {

    private final WorkCalendar october =
            new WorkCalendar(Set.copyOf(day(1).datesUntil(day(8)).toList()), Set.of(day(10)));

    @Test
    void a_weekday_is_worked() {
        assertThat(october.isWorkday(day(9))).isTrue();
        assertThat(october.isHoliday(day(9))).isFalse();
    }

    @Test
    void a_holiday_is_not() {
        assertThat(october.isWorkday(day(7))).isFalse();
        assertThat(october.isHoliday(day(7))).isTrue();
    }

    @Test
    void a_saturday_and_a_sunday_are_not() {
        assertThat(october.isWorkday(day(17))).isFalse();
        assertThat(october.isWorkday(day(11))).isFalse();
    }

    @Test
    void a_saturday_worked_in_exchange_is() {
        assertThat(october.isWorkday(day(10))).isTrue();
        assertThat(october.isMakeUpWorkday(day(10))).isTrue();
        assertThat(october.isMakeUpWorkday(day(17))).isFalse();
    }

    @Test
    void two_workdays_after_the_last_of_september_is_the_second_day_after_the_holiday() {
        assertThat(october.workdaysAfter(LocalDate.of(2026, 9, 30), 2)).isEqualTo(day(9));
        assertThat(october.workdaysAfter(LocalDate.of(2026, 9, 30), 3)).isEqualTo(day(10));
        assertThat(october.workdaysAfter(day(10), 1)).isEqualTo(day(12));
        assertThat(october.workdaysAfter(day(10), 0)).isEqualTo(day(10));
    }

    private static LocalDate day(int ofOctober) {
        return LocalDate.of(2026, 10, ofOctober);
    }
}
