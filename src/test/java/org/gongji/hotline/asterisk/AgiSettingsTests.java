package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class AgiSettingsTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void what_is_not_set_is_safe() {
        context.run(started -> assertThat(started.getBean(AgiSettings.class))
                .isEqualTo(new AgiSettings(
                        4573,
                        InetAddress.ofLiteral("127.0.0.1"),
                        Peers.of("127.0.0.0/8,::1"),
                        2000,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(2))));
    }

    @Test
    void all_can_be_set() {
        context.withPropertyValues(
                        "hotline.agi.port=4600",
                        "hotline.agi.bind=0.0.0.0",
                        "hotline.agi.peers=10.0.5.0/24,loopback",
                        "hotline.agi.calls=300",
                        "hotline.agi.request-within=1s",
                        "hotline.agi.reply-within=4s",
                        "hotline.agi.stop-within=5m")
                .run(started -> assertThat(started.getBean(AgiSettings.class))
                        .isEqualTo(new AgiSettings(
                                4600,
                                InetAddress.ofLiteral("0.0.0.0"),
                                Peers.of("10.0.5.0/24,loopback"),
                                300,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(4),
                                Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotline.agi.port=70000",
                "hotline.agi.port=-1",
                "hotline.agi.bind=no such host",
                "hotline.agi.peers=everybody",
                "hotline.agi.calls=0",
                "hotline.agi.request-within=0s",
                "hotline.agi.reply-within=-1s",
                "hotline.agi.stop-within=0s"
            })
    void a_wrong_value_stops_the_start(String setting) {
        context.withPropertyValues(setting).run(started -> assertThat(started).hasFailed());
    }

    @EnableConfigurationProperties(AgiSettings.class)
    static class Settings {}
}
