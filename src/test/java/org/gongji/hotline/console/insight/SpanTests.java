package org.gongji.hotline.console.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.gongji.hotline.calllog.Slice;
import org.gongji.hotline.console.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void without_a_word_it_is_the_last_seven_days_of_all_calls() {
        var span = Span.of(Map.of(), TODAY);

        assertThat(span.first()).isEqualTo("2026-11-19");
        assertThat(span.last()).isEqualTo(TODAY);
        assertThat(span.slice()).isEqualTo(Slice.ALL);
    }

    @Test
    void a_year_ends_today() {
        assertThat(Span.of(Map.of("days", "365"), TODAY).first()).isEqualTo("2025-11-26");
    }

    @Test
    void a_named_day_goes_before_so_many_days() {
        var span = Span.of(Map.of("from", "2026-01-01", "to", "2026-01-31", "days", "7"), TODAY);

        assertThat(span.length()).isEqualTo(31);
        assertThat(span.days()).isEmpty();
    }

    @Test
    void only_a_last_day_is_that_day() {
        assertThat(Span.of(Map.of("to", "2026-01-31"), TODAY).length()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "from,yesterday",
        "to,2026-02-30",
        "from,2026-11-26",
        "from,2025-11-24",
        "days,0",
        "days,367",
        "days,x",
        "slice,R 1 OR 1",
        "slice,X"
    })
    void what_is_no_span_is_told(String name, String value) {
        assertThatThrownBy(() -> Span.of(Map.of(name, value), TODAY)).isInstanceOf(Unfit.class);
    }

    @Test
    void a_file_has_the_days_and_calls_of_the_page() {
        assertThat(Span.of(Map.of("days", "1", "slice", "R 110000"), TODAY).file("days"))
                .isEqualTo("/console/insight/days?from=2026-11-25&to=2026-11-25&slice=R%20110000");
    }
}
