package org.gongji.hotline.console;

import org.gongji.hotline.database.DemoSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What only the demo has, where no stranger is kept out by a sign-in.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("hotline.demo.enabled")
class DemoConfiguration {

    /// Before everything else, and over everything: pages, lines and REST.
    @Bean
    FilterRegistrationBean<KnownHosts> knownHosts(DemoSettings demo) {
        var first = new FilterRegistrationBean<>(new KnownHosts(demo.hosts()));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}
