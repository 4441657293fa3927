package org.gongji.hotline.callback;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.gongji.hotline.rules.Limit;
import org.gongji.hotline.rules.NextCall;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How often, and how many at once, the hotline calls by itself.
///
/// @param enabled whether people are called
/// @param attempts for one request in all; what failed on our side does not count
/// @param perNumberAndDay to one number on one day
/// @param firstAfter how long after it was filed a request makes its call due: time to tell the family
/// @param ringing how long a phone rings
/// @param perSecond how many calls go out in a second, of all nodes together
/// @param lines of the trunk
/// @param share of the lines that call-backs may take, in percent; the others stay for those who call in
/// @param perDay how many calls go out on one day, of all nodes together
/// @param retention how long attempts are kept
@Validated
@ConfigurationProperties("hotline.callback")
record CallBackSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6") @Min(1) @Max(30) int attempts,
        @DefaultValue("3") @Min(1) @Max(3) int perNumberAndDay,
        @DefaultValue("1m") @NotNull Duration firstAfter,
        @DefaultValue("40s") @NotNull Duration ringing,

        @DefaultValue("1")
        @DecimalMin(value = "0.01", message = "must be 0.01 to 100 calls a second, such as 0.5")
        @DecimalMax(value = "100", message = "must be 0.01 to 100 calls a second, such as 0.5")
        double perSecond,

        @DefaultValue("30") @Min(1) @Max(100_000) int lines,
        @DefaultValue("50") @Min(1) @Max(100) int share,
        @DefaultValue("5000") @Min(0) @Max(10_000_000) int perDay,
        @DefaultValue("P12M") @NotNull Period retention) {

    CallBackSettings {
        if (firstAfter.isNegative()) {
            throw new IllegalArgumentException("first-after has to be a time such as 1m, or 0s");
        }
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("retention has to be a time such as P12M");
        }
        if (ringing.compareTo(Duration.ofSeconds(1)) < 0 || ringing.compareTo(Duration.ofMinutes(3)) > 0) {
            throw new IllegalArgumentException("ringing has to be 1s to 3m, such as 40s");
        }
    }

    NextCall.Caps caps() {
        return new NextCall.Caps(new Limit(perNumberAndDay), new Limit(attempts));
    }

    Pace pace() {
        return new Pace(Duration.ofNanos(Math.round(1e9 / perSecond)), Math.max(1, lines * share / 100), perDay);
    }
}
