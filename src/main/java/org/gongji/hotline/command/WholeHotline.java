package org.gongji.hotline.command;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/// The whole server, on ports that are free.
///
/// No `@Configuration`, so that the server does not find it.
@EnableAutoConfiguration
@ComponentScan({
    "org.gongji.hotline.account",
    "org.gongji.hotline.asterisk",
    "org.gongji.hotline.binding",
    "org.gongji.hotline.call",
    "org.gongji.hotline.callback",
    "org.gongji.hotline.calllog",
    "org.gongji.hotline.console",
    "org.gongji.hotline.database",
    "org.gongji.hotline.phone",
    "org.gongji.hotline.region",
    "org.gongji.hotline.settings",
    "org.gongji.hotline.speech",
    "org.gongji.hotline.vault"
})
final class WholeHotline {

    /// Starts it; whoever closes the context stops it.
    static ConfigurableApplicationContext open(List<String> settings) {
        return new SpringApplication(WholeHotline.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--hotline.agi.port=0",
                                        "--logging.level.org.gongji.hotline=WARN"),
                                settings.stream())
                        .toArray(String[]::new));
    }
}
