package org.gongji.hotline.console;

import java.time.InstantSource;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the way in by OpenID Connect together. The provider is no bean: Spring Boot would add its own doors to it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    @Bean
    OidcSignIn oidcSignIn(
            OidcSettings settings, FieldCipher cipher, Users users, Badges badges, BadgeCookie cookie, Audit audit) {
        var provider = new OidcProvider(settings);
        return new OidcSignIn(
                settings,
                provider,
                new OidcMemory(cipher, provider, cookie, InstantSource.system()),
                new OidcDoor(new OidcClaims(settings), users, badges, cookie, audit));
    }
}
