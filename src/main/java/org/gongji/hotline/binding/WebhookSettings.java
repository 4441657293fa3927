package org.gongji.hotline.binding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.vault.SharedSecret;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where events of sharings are sent, and how long it is tried.
///
/// @param url of the core system, https unless it is this machine; nothing is sent where it is not set
/// @param secret what both have, as `whsec_` and base64; two while it is being changed, the new one first
/// @param connectWithin how long a connection may take
/// @param replyWithin how long an answer may take
/// @param tries so many before a person has to look; with the pauses below some two and a half days
/// @param pause after the first try, doubled after each further one, a fifth more or less by chance
/// @param longestPause no pause is longer
/// @param atOnce so many are sent at once, by all nodes together
@Validated
@ConfigurationProperties("hotline.webhook")
record WebhookSettings(
        @Nullable Receiver url,
        @DefaultValue List<SharedSecret> secret,

        @DefaultValue("3s") @DurationMin(millis = 1) @DurationMax(minutes = 1)
        Duration connectWithin,

        @DefaultValue("10s") @DurationMin(millis = 1) @DurationMax(minutes = 5)
        Duration replyWithin,

        @DefaultValue("30") @Min(1) @Max(1000) int tries,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration pause,
        @DefaultValue("3h") @DurationMin(millis = 1) Duration longestPause,
        @DefaultValue("4") @Min(1) @Max(16) int atOnce) {

    WebhookSettings {
        secret = List.copyOf(secret);
        if (url != null && secret.isEmpty()) {
            throw new IllegalArgumentException("hotline.webhook.url needs hotline.webhook.secret");
        }
        if (secret.size() > 2) {
            throw new IllegalArgumentException("hotline.webhook.secret holds two at most, the new one first");
        }
    }

    Optional<Receiver> receiver() {
        return Optional.ofNullable(url);
    }

    /// Masked: the secret stands in no log.
    @Override
    public String toString() {
        return "WebhookSettings[" + (url == null ? "off" : "on") + "]";
    }
}
