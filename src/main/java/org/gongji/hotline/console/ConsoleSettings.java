package org.gongji.hotline.console;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the REST side.
///
/// @param clients the programs that may ask, by name
@Validated
@ConfigurationProperties("hotline")
record ConsoleSettings(@DefaultValue Map<String, @Valid Grant> clients) {

    /// What one of them has.
    ///
    /// @param tokenSha256 the SHA-256 of its token in hex; `bin/hotline token` makes both
    /// @param scopes what it may do
    record Grant(
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}", message = "has to be 64 hex figures; make one with bin/hotline token")
            String tokenSha256,

            @NotEmpty Set<Scope> scopes) {

        /// Masked: not even the hash stands in a log.
        @Override
        public String toString() {
            return "Grant" + scopes;
        }
    }
}
