package org.gongji.hotline.console;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// The console's users and its audit by themselves, with the server's own settings and database, and
/// without a port.
///
/// No `@Configuration`, so that the server does not find it.
@EnableAutoConfiguration
@ComponentScan({"org.gongji.hotline.database", "org.gongji.hotline.vault"})
@Import(UsersConfiguration.class)
public final class ConsoleAlone {

    private ConsoleAlone() {}

    /// Joins the database, or starts the embedded one; whoever closes the context leaves it.
    public static ConfigurableApplicationContext open(List<String> settings) {
        var application = new SpringApplication(ConsoleAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var all = new ArrayList<>(List.of("--spring.main.keep-alive=false", "--logging.level.org.gongji.hotline=WARN"));
        all.addAll(settings);
        return application.run(all.toArray(String[]::new));
    }
}
