package org.gongji.hotline.console.export;

import org.gongji.hotline.calllog.Calls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the exports together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class CallExportConfiguration {

    @Bean
    CallExport callExport(Calls calls) {
        return new CallExport(calls);
    }

    @Bean
    ExportBook exportBook(JdbcClient database) {
        return new ExportBook(database);
    }
}
