package org.gongji.hotline.command;

import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.console.ExportConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// Sharings by themselves, with the server's own settings and database, and without opening a port.
///
/// No `@Configuration`, so that the server does not find it.
@EnableAutoConfiguration
@Import(ExportConfiguration.class)
@ComponentScan({
    "org.gongji.hotline.account",
    "org.gongji.hotline.binding",
    "org.gongji.hotline.database",
    "org.gongji.hotline.region",
    "org.gongji.hotline.vault"
})
final class SharingsAlone {

    /// Joins the database, or starts the embedded one; whoever closes the context leaves it.
    static ConfigurableApplicationContext open(List<String> settings) {
        var application = new SpringApplication(SharingsAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var all = new ArrayList<>(List.of("--spring.main.keep-alive=false", "--logging.level.org.gongji.hotline=WARN"));
        all.addAll(settings);
        return application.run(all.toArray(String[]::new));
    }
}
