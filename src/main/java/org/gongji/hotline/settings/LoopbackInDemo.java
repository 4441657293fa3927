package org.gongji.hotline.settings;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// The demo has PINs and a token that are printed: it listens to this machine only, unless an address is set.
final class LoopbackInDemo implements EnvironmentPostProcessor, Ordered {

    private static final String HERE = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // read as text: a value that is neither true nor false is refused with the other settings
        if (environment.getProperty("hotline.demo.enabled", "").equalsIgnoreCase("true")) {
            var byDefault = Map.<String, Object>of("server.address", HERE, "management.server.address", HERE);
            environment.getPropertySources().addLast(new MapPropertySource("loopback in the demo", byDefault));
        }
    }

    /// After whoever decides that it is the demo.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
