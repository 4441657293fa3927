package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.gongji.hotline.call.CallId;
import org.junit.jupiter.api.Test;

class MonthsTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void a_month_ends_where_the_next_one_begins_in_utc() {
        assertThat(Months.end(NOVEMBER))
                .isEqualTo(CallId.first(Instant.parse("2026-12-01T00:00:00Z")).value());
        assertThat(Months.name(NOVEMBER)).isEqualTo("p202611");
    }

    @Test
    void an_uncut_table_needs_this_month_and_those_ahead() {
        var months = Months.of(Map.of());

        assertThat(months.missing(NOVEMBER, 2))
                .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12), YearMonth.of(2027, 1));
    }

    @Test
    void months_that_are_there_are_not_asked_for_again() {
        var months = Months.of(Map.of("p202611", Months.end(NOVEMBER), "p202612", Months.end(NOVEMBER.plusMonths(1))));

        assertThat(months.missing(NOVEMBER, 2)).containsExactly(YearMonth.of(2027, 1));
    }

    @Test
    void a_month_is_past_when_all_its_calls_are() {
        var months = Months.of(
                Map.of("p202510", Months.end(YearMonth.of(2025, 10)), "p202511", Months.end(YearMonth.of(2025, 11))));

        assertThat(months.past(CallId.first(Instant.parse("2025-11-25T00:00:00Z"))))
                .containsExactly("p202510");
        assertThat(months.past(CallId.first(Instant.parse("2025-12-01T00:00:00Z"))))
                .containsExactly("p202510", "p202511");
    }
}
