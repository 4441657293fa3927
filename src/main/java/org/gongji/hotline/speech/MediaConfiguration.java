package org.gongji.hotline.speech;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Lays out the sounds for the switch: in a folder, or over HTTP.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class MediaConfiguration {

    static final String PATH = "/media";

    private static final String MODE = "hotline.media.mode";

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "http")
    WebShelf webShelf(MediaSettings settings) {
        return new WebShelf(Objects.requireNonNull(settings.url()).toString().replaceAll("/+$", ""));
    }

    /// In every other mode, so that one there is not is refused with the settings.
    @Bean
    @ConditionalOnMissingBean
    Shelf folderShelf(MediaSettings settings) throws IOException {
        return new FolderShelf(NodeFolder.open(MediaFolder.find(Optional.ofNullable(settings.dir()))));
    }

    /// The switch has no account here.
    @Bean
    @Order(50)
    @ConditionalOnProperty(name = MODE, havingValue = "http")
    SecurityFilterChain soundsForTheSwitch(HttpSecurity http) {
        return http.securityMatcher(PATH + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }
}
