package org.gongji.hotline.region;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the region files, and looks whether the national calendar reaches far enough.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegionSettings.class)
class RegionConfiguration {

    @Bean
    RegionFiles regionFiles(RegionSettings settings) {
        return new RegionFiles(RegionTexts.shipped().with(settings.folder()));
    }

    @Bean
    Regions regions(RegionFiles files, RegionSettings settings) {
        return files.regions(settings);
    }

    @Bean
    CalendarCheck calendarCheck(RegionFiles files, RegionSettings settings) {
        return new CalendarCheck(files.holidays(), Clock.system(settings.zone()));
    }
}
