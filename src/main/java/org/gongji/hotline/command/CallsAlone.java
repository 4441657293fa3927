package org.gongji.hotline.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/// The call log by itself, with the server's own settings and database, and without opening a port.
///
/// No `@Configuration`, so that the server does not find it.
@EnableAutoConfiguration
@ComponentScan({
    "org.gongji.hotline.calllog",
    "org.gongji.hotline.database",
    "org.gongji.hotline.region",
    "org.gongji.hotline.vault"
})
final class CallsAlone {

    /// Joins the database, or starts the embedded one; whoever closes the context leaves it.
    static ConfigurableApplicationContext open(List<String> settings) {
        var application = new SpringApplication(CallsAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var all = new ArrayList<>(List.of("--spring.main.keep-alive=false", "--logging.level.org.gongji.hotline=WARN"));
        all.addAll(settings);
        return application.run(all.toArray(String[]::new));
    }
}
