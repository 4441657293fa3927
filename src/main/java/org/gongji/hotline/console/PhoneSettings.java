package org.gongji.hotline.console;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The phone in the browser.
///
/// @param calls so many at once, from all browsers together
/// @param callsPerBrowser so many at once from one browser
/// @param silence a page that says nothing for so long is gone; it says something every few seconds
/// @param longest so long may a call be
@ConfigurationProperties("hotline.browser-phone")
@Validated
record PhoneSettings(
        @DefaultValue("20") @Min(1) @Max(1000) int calls,
        @DefaultValue("2") @Min(1) @Max(1000) int callsPerBrowser,
        @DefaultValue("15s") @DurationMin(seconds = 5) Duration silence,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration longest) {}
