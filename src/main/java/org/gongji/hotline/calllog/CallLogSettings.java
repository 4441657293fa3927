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
/// @param summaries how long it is kept what calls came to; nothing in there is about anybody
/// @param waiting how many ended calls may wait in memory while the database is away; what comes after is lost, and
/// counted
@Validated
@ConfigurationProperties("hotline.calllog")
record CallLogSettings(
        @DefaultValue("P12M") @NotNull Period retention,
        @DefaultValue("P36M") @NotNull Period summaries,
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int waiting) {

    CallLogSettings {
        if (isNone(retention) || isNone(summaries)) {
            throw new IllegalArgumentException("retention and summaries have to be periods such as P12M");
        }
    }

    private static boolean isNone(Period period) {
        return period.isNegative() || period.isZero();
    }
}
