package org.gongji.hotline.region;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.gongji.hotline.rules.PoolCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the hotline serves, and what time it is there.
///
/// @param region the code of the region whose hotline this is
/// @param zone of days, ages, half-days, office and calling hours
/// @param regionFiles a folder with region files, added to those that came with the program or in their place
@Validated
@ConfigurationProperties("hotline")
public record RegionSettings(
        @DefaultValue("110000")
        @Pattern(
                regexp = "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{4}",
                message = "must be the six-figure code of a province or city, such as 110000")
        String region,

        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @Nullable Path regionFiles) {

    PoolCode code() {
        return new PoolCode(region);
    }

    Optional<Path> folder() {
        return Optional.ofNullable(regionFiles);
    }
}
