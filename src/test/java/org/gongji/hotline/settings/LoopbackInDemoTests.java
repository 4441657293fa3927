package org.gongji.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LoopbackInDemoTests {

    @Test
    void the_demo_listens_to_this_machine_only() {
        var settings = new MockEnvironment().withProperty("hotline.demo.enabled", "true");

        look(settings);

        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void an_address_that_is_set_counts() {
        var settings = new MockEnvironment()
                .withProperty("hotline.demo.enabled", "true")
                .withProperty("server.address", "10.0.0.5");

        look(settings);

        assertThat(settings.getProperty("server.address")).isEqualTo("10.0.0.5");
    }

    @Test
    void outside_the_demo_nothing_is_said_of_addresses() {
        var settings = new MockEnvironment().withProperty("hotline.demo.enabled", "false");

        look(settings);

        assertThat(settings.getProperty("server.address")).isNull();
    }

    private static void look(MockEnvironment settings) {
        new LoopbackInDemo().postProcessEnvironment(settings, new SpringApplication());
    }
}
