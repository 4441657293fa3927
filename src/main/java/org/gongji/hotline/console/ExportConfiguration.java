package org.gongji.hotline.console;

import org.gongji.hotline.binding.SharingFeed;
import org.gongji.hotline.region.RegionSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What is written down and taken out without a server too, by a command.
@Configuration(proxyBeanMethods = false)
@Import(UsersConfiguration.class)
public class ExportConfiguration {

    @Bean
    SharingExport sharingExport(SharingFeed feed, Audit audit, RegionSettings region) {
        return new SharingExport(feed, audit, region);
    }
}
