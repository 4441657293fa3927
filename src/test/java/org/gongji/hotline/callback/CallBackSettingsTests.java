package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.gongji.hotline.rules.Limit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CallBackSettingsTests {

    @Test
    void people_are_called_unless_somebody_says_otherwise() {
        assertThat(bound(Map.of()).enabled()).isTrue();
    }

    @Test
    void three_a_day_to_a_number_and_six_for_a_request() {
        var caps = bound(Map.of()).caps();

        assertThat(caps.perDay()).isEqualTo(new Limit(3));
        assertThat(caps.inAll()).isEqualTo(new Limit(6));
    }

    @Test
    void one_a_second_on_half_of_thirty_lines_and_five_thousand_a_day() {
        assertThat(bound(Map.of()).pace()).isEqualTo(new Pace(Duration.ofSeconds(1), 15, 5000));
    }

    @Test
    void a_minute_to_tell_the_family_and_forty_seconds_to_pick_up() {
        assertThat(bound(Map.of()).firstAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(bound(Map.of()).ringing()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void half_a_call_a_second_is_one_in_two_seconds_and_one_line_is_always_left() {
        var pace = bound(Map.of(
                        "hotline.callback.per-second", "0.5",
                        "hotline.callback.lines", "3",
                        "hotline.callback.share", "10"))
                .pace();

        assertThat(pace.apart()).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.atOnce()).isOne();
    }

    @Test
    void nobody_lets_a_phone_ring_for_ten_minutes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallBackSettings(
                        true, 6, 3, Duration.ZERO, Duration.ofMinutes(10), 1, 30, 50, 5000, Period.ofMonths(12)))
                .withMessageContaining("40s");
    }

    private static CallBackSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("hotline.callback", CallBackSettings.class);
    }
}
