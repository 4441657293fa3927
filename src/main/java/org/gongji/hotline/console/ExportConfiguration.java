package org.gongji.hotline.console;

import org.gongji.hotline.binding.SharingFeed;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.vault.HashChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is written down and taken out without a server too, by a command.
@Configuration(proxyBeanMethods = false)
public class ExportConfiguration {

    @Bean
    Audit audit(JdbcClient database, PlatformTransactionManager transactions, HashChain chain) {
        return new Audit(database, new TransactionTemplate(transactions), chain);
    }

    @Bean
    SharingExport sharingExport(SharingFeed feed, Audit audit, RegionSettings region) {
        return new SharingExport(feed, audit, region);
    }
}
