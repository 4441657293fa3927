package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebhookSettingsTests {

    private static final String URL = "https://core.example/sharings";

    @Test
    void by_default_nothing_is_sent() {
        var settings = settings(Map.of());

        assertThat(settings.receiver()).isEmpty();
        assertThat(settings.secret()).isEmpty();
        assertThat(settings.connectWithin()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.replyWithin()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.tries()).isEqualTo(30);
        assertThat(settings.pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.longestPause()).isEqualTo(Duration.ofHours(3));
        assertThat(settings.atOnce()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://core.example/sharings",
                "https://10.0.5.7:8443/in",
                "http://localhost:9000/in",
                "http://127.0.0.1:9000/in",
                "http://[::1]:9000/in"
            })
    void https_is_taken_and_plain_http_on_this_machine(String url) {
        assertThat(settings(Map.of("url", url, "secret", CoreSystem.SECRET)).receiver())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://core.example/sharings",
                "http://127.0.0.1.core.example/in",
                "ftp://core.example/in",
                "core.example/in",
                "https:///in",
                "https://user:word@core.example/in",
                "https://core.example/in#part",
                "https://core example/in"
            })
    void what_would_show_people_to_others_is_refused(String url) {
        assertThatThrownBy(() -> settings(Map.of("url", url, "secret", CoreSystem.SECRET)))
                .isNotNull();
    }

    @Test
    void a_receiver_needs_a_secret() {
        assertThatThrownBy(() -> settings(Map.of("url", URL)))
                .rootCause()
                .hasMessage("hotline.webhook.url needs hotline.webhook.secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "whsec_c2hvcnQ=", "whsec_not base64 at all, however long it may be"})
    void a_secret_that_can_be_guessed_is_refused(String secret) {
        assertThatThrownBy(() -> settings(Map.of("url", URL, "secret", secret)))
                .rootCause()
                .hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void two_secrets_are_taken_while_one_follows_the_other() {
        var two = CoreSystem.SECRET + "," + CoreSystem.SECRET;

        assertThat(settings(Map.of("url", URL, "secret", two)).secret()).hasSize(2);
        assertThatThrownBy(() -> settings(Map.of("url", URL, "secret", two + "," + CoreSystem.SECRET)))
                .rootCause()
                .hasMessageContaining("two at most");
    }

    @Test
    void what_openssl_makes_is_taken_as_it_is() {
        assertThatCode(() -> settings(Map.of("url", URL, "secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_secret_is_not_told() {
        assertThat(settings(Map.of("url", URL, "secret", CoreSystem.SECRET)).toString())
                .isEqualTo("WebhookSettings[on]");
    }

    private static WebhookSettings settings(Map<String, String> set) {
        var named = new HashMap<String, String>();
        set.forEach((name, value) -> named.put("hotline.webhook." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("hotline.webhook", WebhookSettings.class);
    }
}
