package org.gongji.hotline.command;

import static java.util.stream.Collectors.toMap;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A schema of its own on the server's database, for invented people: nothing of it stays, and nothing of the hotline's
/// own data is touched.
final class ScratchSchema implements AutoCloseable {

    private final ConfigurableApplicationContext server;
    private final JdbcClient database;
    private final String name;
    private final Map<String, String> environment;

    private ScratchSchema(ConfigurableApplicationContext server) {
        this.server = server;
        this.database = server.getBean(JdbcClient.class);
        this.name = "hotline_scratch_"
                + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        var given = server.getBean(HikariDataSource.class);
        this.environment = Map.of(
                "SPRING_DATASOURCE_URL",
                given.getJdbcUrl().replaceFirst("^(jdbc:[a-z]+://[^/]+/)[^?]*", "$1" + name),
                "SPRING_DATASOURCE_USERNAME",
                given.getUsername(),
                "SPRING_DATASOURCE_PASSWORD",
                given.getPassword(),
                "HOTLINE_DEMO_ENABLED",
                server.getEnvironment().getProperty("hotline.demo.enabled", "false"));
    }

    /// @param settings of the server, such as `--spring.datasource.url=…`; its user may have to be one who creates
    /// schemas
    static ScratchSchema open(List<String> settings) {
        var schema = new ScratchSchema(AccountsAlone.open(settings));
        schema.database
                .sql("CREATE DATABASE " + schema.name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                .update();
        return schema;
    }

    /// What another process has to find in its environment: a password stands on no command line.
    Map<String, String> environment() {
        return environment;
    }

    /// Family sharing in this schema.
    ConfigurableApplicationContext sharing(List<String> settings) {
        return SharingAlone.open(here(settings));
    }

    /// The call log in this schema.
    ConfigurableApplicationContext calls(List<String> settings) {
        return CallsAlone.open(here(settings));
    }

    /// The whole server on this schema.
    ConfigurableApplicationContext hotline(List<String> settings) {
        return WholeHotline.open(here(settings));
    }

    private List<String> here(List<String> settings) {
        var here =
                environment.entrySet().stream().collect(toMap(entry -> setting(entry.getKey()), Map.Entry::getValue));
        return Stream.concat(
                        settings.stream()
                                .filter(setting -> here.keySet().stream()
                                        .noneMatch(name -> setting.startsWith("--" + name + "="))),
                        here.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()))
                .toList();
    }

    private static String setting(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    @Override
    public void close() {
        try (server) {
            database.sql("DROP DATABASE " + name).update();
        }
    }
}
