package org.gongji.hotline.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The demo: invented people, and ways in that are printed at start-up.
///
/// @param enabled by default only with the embedded database
/// @param token the bearer token of the demo's program client; made at random where not set
/// @param password of the demo's console users; made at random where not set
/// @param hosts by which names a browser may ask for it, besides those of this machine itself
@ConfigurationProperties("hotline.demo")
public record DemoSettings(
        boolean enabled,
        @Nullable String token,
        @Nullable String password,
        @DefaultValue List<String> hosts) {

    /// Masked: token and password stand in no log.
    @Override
    public String toString() {
        return "DemoSettings[" + enabled + "]";
    }
}
