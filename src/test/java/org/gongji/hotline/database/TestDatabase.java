package org.gongji.hotline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.PlatformTransactionManager;

/// A fresh schema for one test class, with the tables of some modules. Its sessions live in the zone -08:00, so that
/// SQL which goes by the session's clock is found out.
///
/// Register it as `@RegisterExtension static final TestDatabase database = TestDatabase.of("account");`. It is the
/// embedded server, one for the whole run, or the one that the property `test.database` names
/// (`jdbc:mysql://HOST:PORT/`, with `.user` and `.password`), or else the environment variable `TEST_DATABASE` (with
/// `_USER` and `_PASSWORD`). The run with real servers sets the property: tag the test class `database` to have
/// it
/// run there once more.
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final String PREFIX = "hotline_test_";
    private static final long LEFT_OVER_AFTER_SECONDS = 3 * 3600;

    private final List<String> modules;
    private final String schema;
    private HikariDataSource dataSource;

    private TestDatabase(List<String> modules) {
        this.modules = modules;
        this.schema = PREFIX + Instant.now().getEpochSecond() + "_"
                + Integer.toHexString(ThreadLocalRandom.current().nextInt());
    }

    public static TestDatabase of(String... modules) {
        return new TestDatabase(List.of(modules));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        dropLeftOvers();
        server("")
                .sql("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                .update();
        dataSource = Pool.of(address(schema));
        dataSource.addDataSourceProperty("forceConnectionTimeZoneToSession", "false");
        dataSource.addDataSourceProperty("sessionVariables", "time_zone='-08:00'");
        modules.forEach(this::migrate);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        dataSource.close();
        server("").sql("DROP DATABASE " + schema).update();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(dataSource);
    }

    Address address() {
        return address(schema);
    }

    /// Points a Spring context at this schema; call it from a `@DynamicPropertySource` method.
    public void in(DynamicPropertyRegistry properties) {
        var address = address(schema);
        properties.add("spring.datasource.url", address::url);
        properties.add("spring.datasource.username", address::user);
        properties.add("spring.datasource.password", address::password);
        // contexts stay open till the end of a run: what they do not use they leave to others
        properties.add("spring.datasource.hikari.minimum-idle", () -> 1);
    }

    private void migrate(String module) {
        ModuleMigrations.migrate(Flyway.configure().dataSource(dataSource).load(), module);
    }

    /// Schemas of runs that were killed.
    private static void dropLeftOvers() {
        var before = Instant.now().getEpochSecond() - LEFT_OVER_AFTER_SECONDS;
        server("")
                .sql("SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'hotline\\_test\\_%'")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> Long.parseLong(name, PREFIX.length(), name.lastIndexOf('_'), 10) < before)
                .forEach(name ->
                        server("").sql("DROP DATABASE IF EXISTS " + name).update());
    }

    private static JdbcClient server(String schema) {
        var address = address(schema);
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private static Address address(String schema) {
        var given = set("");
        return given == null
                ? Embedded.SERVER.address(schema)
                : new Address(given + schema, set(".user"), set(".password"));
    }

    private static String set(String what) {
        var property = "test.database" + what;
        return System.getProperty(
                property, System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_')));
    }

    /// Started when first asked for; stopped at the end of the run.
    private static final class Embedded {

        private static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase start() {
            try {
                var server = EmbeddedDatabase.join(Path.of(".hotline"), Path.of(".hotline", "test"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        private static void stop(EmbeddedDatabase server) {
            try {
                server.close();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
