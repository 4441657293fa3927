package org.gongji.hotline.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What the hotline is called, and under which numbers it is reached.
///
/// @param name for the eye: pages and printed key cards
/// @param number as dialled in the region
/// @param numberFromAnywhere as dialled from a mobile in another region, with `-` after the area code
@Validated
@ConfigurationProperties("hotline")
public record HotlineSettings(
        @DefaultValue("医保服务热线") @NotBlank(message = "must be a name, such as 医保服务热线")
        String name,

        @DefaultValue("12333") @Pattern(regexp = "\\d{3,12}", message = "must be 3 to 12 figures, such as 12333")
        String number,

        @DefaultValue("010-12333")
        @Pattern(
                regexp = "(0\\d{2,3}-)?\\d{3,12}",
                message = "must be figures, with - after the area code, such as 010-12333")
        String numberFromAnywhere) {}
