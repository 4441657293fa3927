package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PhoneSettingsTests {

    @Test
    void without_a_word_a_few_calls_of_a_quarter_of_an_hour_are_possible() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("hotline.browser-phone", PhoneSettings.class);

        assertThat(settings).isEqualTo(new PhoneSettings(20, 2, Duration.ofSeconds(15), Duration.ofMinutes(15)));
    }
}
