package org.gongji.hotline.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ExportSettingsTests {

    @Test
    void a_million_rows_and_four_files_at_once_unless_set() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("hotline.export", ExportSettings.class);

        assertThat(settings).isEqualTo(new ExportSettings(1_000_000, 4));
    }
}
