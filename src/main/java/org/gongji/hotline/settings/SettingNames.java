package org.gongji.hotline.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Looks through all names under `hotline` before anything is started, and refuses one that nothing reads. An
/// environment variable is only warned of: they may come from elsewhere, as from a cluster that names a service so.
final class SettingNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(SettingNames.class);
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("hotline");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        readFirst(context.getEnvironment());
        var known = KnownSettings.ofThisBuild();
        for (var source : ConfigurationPropertySources.get(context.getEnvironment())) {
            if (source instanceof IterableConfigurationPropertySource named) {
                named.stream().filter(OURS::isAncestorOf).forEach(name -> check(named, name, known));
            }
        }
    }

    /// Conditions hang on this one before it is bound with the others, and would only say that it is no boolean.
    private static void readFirst(Environment settings) {
        Binder.get(settings).bind("hotline.demo.enabled", Boolean.class);
    }

    private static void check(ConfigurationPropertySource source, ConfigurationPropertyName name, KnownSettings known) {
        var plain = name.toString().replaceAll("\\[[^]]*]", "");
        if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource) {
            if (!known.knowsLoosely(plain)
                    && !plain.matches("hotline\\.(java\\.options|trace|ready\\.file|test\\.database.*)")) {
                log.atWarn().addKeyValue("name", plain).log("environment variable is no setting");
            }
            return;
        }
        if (!known.knows(plain)) {
            throw new UnknownSetting(plain, where(source, name), known.nearest(plain));
        }
    }

    private static String where(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        var property = source.getConfigurationProperty(name);
        var origin = property == null ? null : Origin.from(property);
        if (origin != null) {
            return origin.toString();
        }
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                ? underlying.getName()
                : "the settings";
    }
}
