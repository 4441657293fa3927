package org.gongji.hotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class AmiSettingsTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void where_nothing_is_set_there_is_no_switch_that_dials() {
        context.run(started -> {
            assertThat(started.getBean(AmiSettings.class))
                    .isEqualTo(new AmiSettings(
                            "",
                            5038,
                            "hotline",
                            "",
                            false,
                            null,
                            Duration.ofSeconds(3),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            Duration.ofMillis(200),
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(1)))
                    .matches(settings -> !settings.given());
            assertThat(started.getBean(DialSettings.class))
                    .isEqualTo(new DialSettings("Local/{number}@hotline-dial/n"));
        });
    }

    @Test
    void all_can_be_set() {
        context.withPropertyValues(
                        "hotline.ami.host=asterisk.example",
                        "hotline.ami.port=5039",
                        "hotline.ami.username=dialler",
                        "hotline.ami.secret=a-long-one",
                        "hotline.ami.tls=true",
                        "hotline.ami.ca=pom.xml",
                        "hotline.ami.connect-within=1s",
                        "hotline.ami.answer-within=2s",
                        "hotline.ami.ping-every=3s",
                        "hotline.ami.retry-first=4ms",
                        "hotline.ami.retry-longest=5ms",
                        "hotline.ami.retry-refused=6m",
                        "hotline.callback.channel=PJSIP/{number}@trunk")
                .run(started -> {
                    assertThat(started.getBean(AmiSettings.class))
                            .isEqualTo(new AmiSettings(
                                    "asterisk.example",
                                    5039,
                                    "dialler",
                                    "a-long-one",
                                    true,
                                    Path.of("pom.xml"),
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(3),
                                    Duration.ofMillis(4),
                                    Duration.ofMillis(5),
                                    Duration.ofMinutes(6)));
                    assertThat(started.getBean(DialSettings.class)).isEqualTo(new DialSettings("PJSIP/{number}@trunk"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotline.ami.host=no such host",
                "hotline.ami.port=0",
                "hotline.ami.port=70000",
                "hotline.ami.username=two words",
                "hotline.ami.ca=no-such-file.pem",
                "hotline.ami.ping-every=0s",
                "hotline.ami.answer-within=soon",
                "hotline.callback.channel=PJSIP/trunk",
                "hotline.callback.channel={number}",
                "hotline.callback.channel=PJSIP/{number}@trunk&PJSIP/00331234@trunk",
                "hotline.callback.channel=PJSIP/{number}{number}@trunk",
                "hotline.callback.channel=PJSIP/${number}@trunk",
                "hotline.callback.channel=Local/{number}@a,b"
            })
    void a_wrong_value_stops_the_start(String setting) {
        context.withPropertyValues(setting).run(started -> assertThat(started).hasFailed());
    }

    @Test
    void a_switch_without_a_secret_stops_the_start() {
        context.withPropertyValues("hotline.ami.host=127.0.0.1")
                .run(started ->
                        assertThat(started).getFailure().rootCause().hasMessageContaining("hotline.ami.secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.5.7", "asterisk.example", "128.0.0.1", "127.0.0.1.example", "localhost.example", "::2"})
    void a_host_that_is_not_this_machine_needs_tls(String host) {
        context.withPropertyValues("hotline.ami.host=" + host, "hotline.ami.secret=a-long-one")
                .run(started ->
                        assertThat(started).getFailure().rootCause().hasMessageContaining("set hotline.ami.tls=true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.1.1", "localhost", "::1"})
    void this_machine_needs_none(String host) {
        context.withPropertyValues("hotline.ami.host=" + host, "hotline.ami.secret=a-long-one")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void the_secret_is_not_printed() {
        context.withPropertyValues("hotline.ami.host=127.0.0.1", "hotline.ami.secret=a-long-one")
                .run(started -> assertThat(started.getBean(AmiSettings.class))
                        .hasToString("AmiSettings[hotline at 127.0.0.1:5038]"));
    }

    @EnableConfigurationProperties({AmiSettings.class, DialSettings.class})
    static class Settings {}
}
