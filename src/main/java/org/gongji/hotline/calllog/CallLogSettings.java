package org.gongji.hotline.calllog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the call log.
///
/// @param retention how long calls are kept
/// @param waiting how many ended calls may wait in memory while the database is away; what comes after is lost, and
/// counted
@Validated
@ConfigurationProperties("hotline.calllog")
record CallLogSettings(
        @DefaultValue("P12M") @NotNull Period retention,
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int waiting) {

    CallLogSettings {
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("retention has to be a period such as P12M");
        }
    }
}
