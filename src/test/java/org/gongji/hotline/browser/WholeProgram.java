package org.gongji.hotline.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.HotlineApplication;
import org.gongji.hotline.database.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/// The whole program as somebody finds it who tries the demo, on a schema and on ports of its own.
final class WholeProgram {

    /// Of each user of the demo's console.
    static final String PASSWORD = "demo-password";

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private WholeProgram(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static WholeProgram start() {
        var database = TestDatabase.of();
        database.beforeAll(null);
        var folder = Path.of("target", "browser-tests").toAbsolutePath();
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--hotline.agi.port=0",
                "--hotline.demo.enabled=true",
                "--hotline.demo.token=demo-token",
                "--hotline.demo.password=" + PASSWORD,
                "--hotline.data.dir=" + folder,
                "--hotline.media.dir=" + folder.resolve("media")));
        var address = new MockEnvironment();
        database.in((name, value) -> address.setProperty(name, value.get().toString()));
        for (var name : List.of("url", "username", "password")) {
            var property = "spring.datasource." + name;
            arguments.add("--" + property + "=" + address.getProperty(property));
        }
        return new WholeProgram(
                database, SpringApplication.run(HotlineApplication.class, arguments.toArray(String[]::new)));
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void close() {
        context.close();
        database.afterAll(null);
    }
}
