package org.gongji.hotline.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether the operator has named a database (`spring.datasource.url`). Where none is, the embedded one is used, and
/// the demo is on unless it is switched off.
public final class GivenDatabase implements EnvironmentPostProcessor {

    private static final String URL = "spring.datasource.url";
    private static final String DEMO = "hotline.demo.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(DEMO)) {
            var byDefault = Map.<String, Object>of(DEMO, !in(environment));
            environment.getPropertySources().addLast(new MapPropertySource("demo by default", byDefault));
        }
    }

    static boolean in(Environment environment) {
        return !environment.getProperty(URL, "").isBlank();
    }

    /// Holds where no database is given.
    static final class None implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !in(context.getEnvironment());
        }
    }
}
