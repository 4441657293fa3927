package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DemoSettingsTests {

    @Test
    void without_a_word_the_demo_has_no_name_but_those_of_this_machine() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("hotline.demo", DemoSettings.class);

        assertThat(settings).isEqualTo(new DemoSettings(false, null, null, List.of()));
    }
}
