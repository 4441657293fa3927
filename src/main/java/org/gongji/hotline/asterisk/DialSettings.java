package org.gongji.hotline.asterisk;

import jakarta.validation.constraints.Pattern;
import org.gongji.hotline.callback.DiallableNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the switch dials a number.
///
/// @param channel with `{number}` where the number goes. `PJSIP/{number}@trunk` dials at once,
/// `Local/{number}@hotline-dial/n` by way of the filter in `dialplans/extensions.conf`
@ConfigurationProperties("hotline.callback")
@Validated
record DialSettings(
        @DefaultValue("Local/{number}@hotline-dial/n")
        @Pattern(
                regexp = "[0-9A-Za-z]+/[0-9A-Za-z._:/@+-]*\\{number}[0-9A-Za-z._:/@+-]*",
                message = "must be a channel with {number} in it, such as PJSIP/{number}@trunk")
        String channel) {

    private static final String NUMBER = "{number}";

    /// The only place where a number gets into something that is dialled.
    String channel(DiallableNumber number) {
        return channel.replace(NUMBER, number.digits());
    }
}
