package org.gongji.hotline.console;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the audit.
///
/// @param retention how long entries are kept
@Validated
@ConfigurationProperties("hotline.audit")
record AuditSettings(@DefaultValue("P36M") @NotNull Period retention) {

    AuditSettings {
        if (retention.toTotalMonths() < 1) {
            throw new IllegalArgumentException("retention has to be a period of a month or more, such as P36M");
        }
    }
}
