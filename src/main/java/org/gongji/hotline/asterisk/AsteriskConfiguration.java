package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.gongji.hotline.call.Hotline;
import org.gongji.hotline.speech.Speech;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the hotline behind the switch.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AgiSettings.class)
class AsteriskConfiguration {

    @Bean
    AgiServer agiServer(
            AgiSettings settings,
            Hotline hotline,
            Speech speech,
            MeterRegistry registry,
            ApplicationEventPublisher events) {
        var meters = new AgiMeters(registry);
        var calls = new CallTaker(hotline, speech, events, InstantSource.system(), meters, settings);
        return new AgiServer(settings, calls, meters, events);
    }
}
