package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFilterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void nothing_asked_is_the_last_seven_days() {
        var wanted = CallFilter.of(Map.of(), TODAY).wanted(SHANGHAI, TestVault.fieldCipher());

        assertThat(wanted.from()).contains(Instant.parse("2026-11-18T16:00:00Z"));
        assertThat(wanted.to()).isEmpty();
    }

    @Test
    void a_day_and_a_minute_are_meant_to_their_end() {
        var days = CallFilter.of(Map.of("from", "2026-11-25", "to", "2026-11-25"), TODAY);
        var minutes = CallFilter.of(Map.of("from", "2026-11-25T09:00", "to", "2026-11-25T09:10"), TODAY);

        assertThat(days.wanted(SHANGHAI, TestVault.fieldCipher()).to()).contains(Instant.parse("2026-11-25T16:00:00Z"));
        assertThat(minutes.wanted(SHANGHAI, TestVault.fieldCipher()).from())
                .contains(Instant.parse("2026-11-25T01:00:00Z"));
        assertThat(minutes.wanted(SHANGHAI, TestVault.fieldCipher()).to())
                .contains(Instant.parse("2026-11-25T01:11:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"from, yesterday", "to, 2026-02-30", "days, 0", "days, 367", "days, many"})
    void a_time_that_is_none_is_refused(String name, String value) {
        assertThatThrownBy(() -> CallFilter.of(Map.of(name, value), TODAY)).isInstanceOf(Unfit.class);
    }

    @Test
    void kept_is_never_whose_calls_they_were() {
        var filter = CallFilter.of(
                Map.of("caller", "c2VhbGVk", "person", "17", "outcome", "HUNG_UP", "cursor", "99"), TODAY);

        assertThat(filter.kept(TODAY)).isEqualTo("outcome=HUNG_UP");
    }

    @Test
    void kept_without_an_end_is_so_many_days_back() {
        assertThat(CallFilter.of(Map.of("from", "2026-11-19T00:00"), TODAY).kept(TODAY))
                .isEqualTo("days=7");
    }

    @Test
    void kept_with_an_end_are_both_days() {
        assertThat(CallFilter.of(Map.of("from", "2026-11-19", "to", "2026-11-20"), TODAY)
                        .kept(TODAY))
                .contains("from=2026-11-19", "to=2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({
        "place, 13800000001",
        "place, balance/13800000001",
        "dialog, 11010119550307802X",
        "region, 13800000001",
        "node, 13800000001",
        "node, host-13800000001",
        "language, 王秀英",
        "outcome, 110101"
    })
    void a_word_that_may_be_somebodys_number_is_not_kept(String name, String value) {
        var filter = CallFilter.of(Map.of(name, value), TODAY);

        assertThatThrownBy(() -> filter.kept(TODAY)).isInstanceOf(Unfit.class).hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "place, balance/TELL",
        "place, new request/WHICH_RELATION",
        "dialog, call me",
        "region, 110000",
        "node, hotline-1-0f3a77b2",
        "node, hotline-1-12345678",
        "language, zh-CN",
        "outcome, HUNG_UP"
    })
    void the_hotlines_own_words_are_kept(String name, String value) {
        assertThat(CallFilter.of(Map.of(name, value), TODAY).kept(TODAY)).startsWith(name + "=");
    }
}
