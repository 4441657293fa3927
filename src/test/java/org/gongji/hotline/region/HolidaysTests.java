package org.gongji.hotline.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.gongji.hotline.rules.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The national calendar that the hotline ships.
class HolidaysTests {

    private static final HolidayFile HOLIDAYS = new RegionFiles(RegionTexts.shipped()).holidays();
    private static final WorkCalendar CALENDAR = HOLIDAYS.calendar();

    @Test
    void the_year_2026_has_33_days_off_and_six_weekend_days_worked_in_exchange() {
        assertThat(CALENDAR.holidays()).filteredOn(day -> day.getYear() == 2026).hasSize(33);
        assertThat(CALENDAR.makeUpWorkdays())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 1, 4),
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 9),
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 10, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-03, false",
        "2026-02-13, true",
        "2026-02-14, true",
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-02-28, true",
        "2026-04-06, false",
        "2026-05-05, false",
        "2026-05-06, true",
        "2026-06-19, false",
        "2026-09-25, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-11-25, true"
    })
    void days_of_2026_are_worked_as_announced(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorkday(day)).isEqualTo(worked);
    }

    /// The law names them by the lunar calendar. Not checked so: the Spring Festival of 2027, whose new moon is minutes
    /// before midnight and which ICU puts a day late (the Hong Kong Observatory's tables have 6 February).
    @ParameterizedTest
    @CsvSource({"2027-06-09, 5, 5", "2027-09-15, 8, 15"})
    void lunar_holidays_of_a_year_not_announced_yet_are_on_their_lunar_days(LocalDate day, int month, int dayOfMonth) {
        var lunar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        lunar.setTime(Date.from(day.atTime(4, 0).toInstant(ZoneOffset.UTC)));

        assertThat(lunar.get(ChineseCalendar.MONTH) + 1).isEqualTo(month);
        assertThat(lunar.get(ChineseCalendar.DAY_OF_MONTH)).isEqualTo(dayOfMonth);
        assertThat(CALENDAR.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-05-01", "2027-05-02", "2027-10-03"})
    void the_days_off_by_law_of_2027_are_off(LocalDate day) {
        assertThat(CALENDAR.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 0", "2026-11-30, 0", "2026-12-01, 2027", "2027-01-01, 2027", "2028-05-01, 2028"})
    void a_year_that_is_not_announced_is_noticed_from_the_december_before(LocalDate today, int missing) {
        var check = new CalendarCheck(HOLIDAYS, Clock.systemUTC());

        assertThat(check.missing(today).orElse(0)).isEqualTo(missing);
    }
}
