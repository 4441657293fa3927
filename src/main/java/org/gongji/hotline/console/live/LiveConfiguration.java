package org.gongji.hotline.console.live;

import org.gongji.hotline.calllog.Live;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

/// Puts the live page together.
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final int SEATS = 200;
    private static final int SEATS_OF_ONE = 4;
    private static final int OPENINGS = 1000;

    @Bean
    Glance glance(Live live) {
        return new Glance(live);
    }

    @Bean
    Sheet sheet(ITemplateEngine templates) {
        return new Sheet(templates);
    }

    @Bean
    Seats seats() {
        return new Seats(SEATS, SEATS_OF_ONE);
    }

    @Bean
    Openings openings() {
        return new Openings(OPENINGS);
    }
}
