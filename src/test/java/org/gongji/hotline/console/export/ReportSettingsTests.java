package org.gongji.hotline.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReportSettingsTests {

    @Test
    void a_report_is_written_at_ten_past_one_and_kept_for_four_hundred_days_unless_set() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("hotline.report", ReportSettings.class);

        assertThat(settings).isEqualTo(new ReportSettings(true, LocalTime.of(1, 10), null, Duration.ofDays(400)));
    }
}
