package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallQueryTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void nothing_asked_is_the_latest_fifty() {
        var query = CallQuery.of(Map.of(), SHANGHAI);

        assertThat(query.limit()).isEqualTo(50);
        assertThat(query.wanted().from()).isEmpty();
        assertThat(query.before()).isEmpty();
    }

    @Test
    void a_day_is_meant_where_the_hotline_is_and_to_its_end() {
        var wanted = CallQuery.of(Map.of("from", "2026-11-25", "to", "2026-11-25"), SHANGHAI)
                .wanted();

        assertThat(wanted.from()).contains(Instant.parse("2026-11-24T16:00:00Z"));
        assertThat(wanted.to()).contains(Instant.parse("2026-11-25T16:00:00Z"));
    }

    @Test
    void dialog_region_language_and_node_are_taken() {
        var wanted = CallQuery.of(
                        Map.of("dialog", "balance", "region", "110000", "language", "en", "node", "node-a"), SHANGHAI)
                .wanted();

        assertThat(wanted.traits().dialog()).contains("balance");
        assertThat(wanted.traits().pool()).contains("110000");
        assertThat(wanted.traits().language()).contains("en");
        assertThat(wanted.traits().node()).contains("node-a");
    }

    @Test
    void a_moment_says_its_own_zone() {
        var wanted = CallQuery.of(Map.of("from", "2026-11-25T09:00:00+08:00"), SHANGHAI)
                .wanted();

        assertThat(wanted.from()).contains(Instant.parse("2026-11-25T01:00:00Z"));
    }

    @Test
    void outcome_place_and_cursor_are_taken() {
        var query = CallQuery.of(
                Map.of("outcome", "hung_up", "place", "identify/PIN", "cursor", "1882820130636473831"), SHANGHAI);

        assertThat(query.wanted().ending()).contains(Ending.HUNG_UP);
        assertThat(query.wanted().place()).contains("identify/PIN");
        assertThat(query.before()).contains(new CallId(1882820130636473831L));
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday",
        "to, 2026-02-30",
        "outcome, FINE",
        "cursor, -1",
        "cursor, 99999999999999999999",
        "limit, 0",
        "limit, 201",
        "outcom, HUNG_UP"
    })
    void what_does_not_fit_is_refused(String name, String value) {
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> CallQuery.of(Map.of(name, value), SHANGHAI));
    }
}
