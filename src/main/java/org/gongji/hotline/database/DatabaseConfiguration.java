package org.gongji.hotline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The database that is given, else the embedded one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSettings.class, DemoSettings.class})
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    @Conditional(GivenDatabase.None.class)
    EmbeddedDatabase embeddedDatabase(DataSettings settings) {
        try {
            var database = EmbeddedDatabase.join(settings.dir(), settings.dir());
            leaveAtTheEnd(database);
            return database;
        } catch (IOException problem) {
            throw new NoDatabase(problem);
        }
    }

    /// A context that is stopped while it starts does not close its beans.
    private static void leaveAtTheEnd(EmbeddedDatabase database) {
        try {
            SpringApplication.getShutdownHandlers().add(() -> leave(database));
        } catch (IllegalStateException shuttingDown) {
            leave(database);
            throw shuttingDown;
        }
    }

    private static void leave(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException problem) {
            log.warn("the embedded database could not be stopped", problem);
        }
    }

    @Bean
    Address databaseAddress(ObjectProvider<EmbeddedDatabase> embedded, Environment environment) {
        var own = embedded.getIfAvailable();
        return own == null ? given(environment) : own.address();
    }

    private static Address given(Environment environment) {
        return new Address(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Address address) {
        return Pool.of(address);
    }

    @Bean
    ModuleMigrations moduleMigrations() {
        return new ModuleMigrations();
    }

    /// Migrations may take longer than a caller would wait: they go by connections without the pool's limits.
    @Bean
    FlywayConnectionDetails migrations(Address address) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return address.url();
            }

            @Override
            public @Nullable String getUsername() {
                return address.user();
            }

            @Override
            public @Nullable String getPassword() {
                return address.password();
            }
        };
    }

    /// Takes the place of Boot's own look, which waits for the pool.
    @Bean
    DatabaseWatch dbHealthContributor(Address address) {
        return new DatabaseWatch(address).begin();
    }
}
