package org.gongji.hotline.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/// The call-backs by themselves, with the server's own settings and database: to look and to steer, not to call.
///
/// No `@Configuration`, so that the server does not find it.
@EnableAutoConfiguration
@ComponentScan({
    "org.gongji.hotline.account",
    "org.gongji.hotline.callback",
    "org.gongji.hotline.database",
    "org.gongji.hotline.region",
    "org.gongji.hotline.vault"
})
final class CallBacksAlone {

    /// Joins the database, or starts the embedded one; whoever closes the context leaves it.
    static ConfigurableApplicationContext open(List<String> settings) {
        var application = new SpringApplication(CallBacksAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var all = new ArrayList<>(List.of("--spring.main.keep-alive=false", "--logging.level.org.gongji.hotline=WARN"));
        all.addAll(settings);
        return application.run(all.toArray(String[]::new));
    }
}
