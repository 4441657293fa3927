package org.gongji.hotline.console.export;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The report of each day.
///
/// @param enabled whether one is written
/// @param at when, in the hotline's zone; it is about the day before
/// @param dir the folder of the node that writes it; `reports` in the data folder where it is not set
/// @param keep how long reports are kept, in the folder and to be fetched
@Validated
@ConfigurationProperties("hotline.report")
record ReportSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("01:10") @NotNull LocalTime at,
        @Nullable Path dir,

        @DefaultValue("400d") @DurationMin(days = 1) @DurationMax(days = 4000)
        Duration keep) {

    Optional<Path> folder() {
        return Optional.ofNullable(dir);
    }
}
