package org.gongji.hotline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the hotline's server.
@SpringBootApplication
public class HotlineApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(HotlineApplication.class, arguments);
    }
}
