package org.gongji.hotline;

import org.gongji.hotline.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one way in: `bin/hotline`, `mvn spring-boot:run` and a plain `java -jar` all come through here.
@SpringBootApplication
public class HotlineApplication {

    public static void main(String[] arguments) {
        var status = Commands.run(HotlineApplication::serve, arguments);
        if (status != 0) {
            System.exit(status);
        }
        // no exit at 0: a server that has started lives on
    }

    private static void serve(String[] settings) {
        SpringApplication.run(HotlineApplication.class, settings);
    }
}
