package org.gongji.hotline.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.PoolCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RegionSettingsTests {

    private final ApplicationContextRunner server =
            new ApplicationContextRunner().withUserConfiguration(RegionConfiguration.class);

    @Test
    void by_default_it_is_the_hotline_of_beijing() {
        server.run(context -> {
            var settings = context.getBean(RegionSettings.class);
            assertThat(settings.region()).isEqualTo("110000");
            assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(settings.folder()).isEmpty();
        });
    }

    @Test
    void another_region_and_zone_can_be_set() {
        server.withPropertyValues("hotline.region=330200", "hotline.zone=Asia/Urumqi")
                .run(context -> {
                    var regions = context.getBean(Regions.class);
                    assertThat(regions.ownWord()).contains("city.330200");
                    assertThat(regions.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11000", "beijing", "990000", "000000", "710000"})
    void a_region_that_is_none_stops_the_start(String region) {
        server.withPropertyValues("hotline.region=" + region)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("must be the six-figure code of a province or city, such as 110000"));
    }

    @Test
    void a_zone_that_is_none_stops_the_start() {
        server.withPropertyValues("hotline.zone=Peking")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("hotline.zone"));
    }

    @Test
    void a_folder_adds_region_files_and_takes_the_place_of_shipped_ones(@TempDir Path folder) throws IOException {
        write(folder, "230600.yaml", daqing("230600", "8"));
        write(folder, "230100.yaml", daqing("230100", "9"));

        server.withPropertyValues("hotline.region-files=" + folder).run(context -> {
            var regions = context.getBean(Regions.class);
            assertThat(maxActive(regions, "230600")).isEqualTo(new Limit(8));
            assertThat(maxActive(regions, "230100")).isEqualTo(new Limit(9));
            assertThat(maxActive(regions, "430000")).isEqualTo(new Limit(10));
        });
    }

    @Test
    void a_bad_file_of_the_folder_is_named_in_full(@TempDir Path folder) throws IOException {
        write(folder, "230600.yaml", daqing("230600", "many"));

        server.withPropertyValues("hotline.region-files=" + folder)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(RegionFileRefused.class)
                        .hasMessage(folder.resolve("230600.yaml")
                                + ", line 5: \"many\" is no whole number. Write figures only, such as 5."));
    }

    @Test
    void a_file_in_another_encoding_than_utf_8_is_refused(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("230600.yaml"), "name: 大庆".getBytes(Charset.forName("GBK")));

        server.withPropertyValues("hotline.region-files=" + folder)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage(folder.resolve("230600.yaml")
                                + ", line 1: the file is not in UTF-8. Save it in UTF-8."));
    }

    @Test
    void a_folder_that_is_not_there_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> RegionTexts.shipped().with(Optional.of(folder.resolve("none"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "hotline.region-files: the folder " + folder.resolve("none") + " cannot be read.");
    }

    private static Limit maxActive(Regions regions, String pool) {
        return regions.of(new PoolCode(pool), LocalDate.of(2026, 11, 25))
                .limits()
                .maxActive();
    }

    private static String daqing(String region, String maxActive) {
        return """
                region: "%s"
                name: 大庆
                version: 2
                parameters:
                  maxActive: [{from: 2026-01-01, value: %s, source: test, grade: OWN}]
                """.formatted(region, maxActive);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
