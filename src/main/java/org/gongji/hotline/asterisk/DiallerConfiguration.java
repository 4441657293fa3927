package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.MeterRegistry;
import org.gongji.hotline.callback.DialEnd;
import org.gongji.hotline.callback.DialListener;
import org.gongji.hotline.callback.Dialler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the switch behind the port that dials.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AmiSettings.class, DialSettings.class})
class DiallerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DiallerConfiguration.class);

    /// @param listeners asked anew at each end, because a listener may itself hold the dialler
    @Bean
    Dialler dialler(
            AmiSettings settings,
            DialSettings dialling,
            MeterRegistry registry,
            ObjectProvider<DialListener> listeners) {
        if (!settings.given()) {
            log.info("hotline.ami.host is not set: calls to be placed stay due, calls that come in are answered");
            return new NoDialler();
        }
        return AmiDialler.over(settings, dialling, new AmiMeters(registry), end -> tell(listeners, end));
    }

    private static void tell(ObjectProvider<DialListener> listeners, DialEnd end) {
        listeners.orderedStream().forEach(listener -> listener.ended(end));
    }

    @Bean
    DiallerHealth diallerHealthContributor(Dialler dialler) {
        return new DiallerHealth(dialler);
    }
}
