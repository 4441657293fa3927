package org.gongji.hotline.region;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the region files that came with the program.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegionSettings.class)
class RegionConfiguration {

    @Bean
    RegionFiles regionFiles() {
        var texts = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:regions/*.yaml")) {
                texts.put(requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new RegionFiles(texts);
    }

    @Bean
    Regions regions(RegionFiles files, RegionSettings settings) {
        return files.regions(settings);
    }
}
