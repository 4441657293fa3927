package org.gongji.hotline.console;

import java.util.List;
import org.gongji.hotline.account.DemoPerson;
import org.gongji.hotline.database.DemoSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import tools.jackson.databind.json.JsonMapper;

/// Puts the phone in the browser together: the line, and who may open one. Those are pages of this very site, which is
/// what Spring allows where nobody else is named.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(PhoneSettings.class)
class PhoneConfiguration {

    private static final int LONGEST_WORD = 64;

    @Bean
    PhoneLine phoneLine(JsonMapper json, PhoneSettings settings, DemoSettings demo, Audit audit) {
        return new PhoneLine(json, settings, demo.enabled() ? DemoPerson.all() : List.of(), audit);
    }

    @Bean
    WebSocketConfigurer phoneLines(PhoneLine line) {
        return lines -> lines.addHandler(line, "/phone/line").addInterceptors(new BrowserMark());
    }

    /// What a page says is short, and one that has fallen silent is let go, before it has dialled too.
    @Bean
    ServletServerContainerFactoryBean lineLimits(PhoneSettings settings) {
        var limits = new ServletServerContainerFactoryBean();
        limits.setMaxTextMessageBufferSize(LONGEST_WORD);
        limits.setMaxBinaryMessageBufferSize(LONGEST_WORD);
        limits.setMaxSessionIdleTimeout(settings.silence().multipliedBy(2).toMillis());
        return limits;
    }
}
