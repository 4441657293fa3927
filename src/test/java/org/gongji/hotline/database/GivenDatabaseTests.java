package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class GivenDatabaseTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void the_demo_is_on_with_the_embedded_database() {
        assertThat(demo()).isEqualTo("true");
    }

    @Test
    void the_demo_is_off_with_a_database_that_is_given() {
        settings.setProperty("spring.datasource.url", "jdbc:mysql://127.0.0.1:3306/hotline");

        assertThat(demo()).isEqualTo("false");
    }

    @Test
    void what_the_operator_says_of_the_demo_counts() {
        settings.setProperty("spring.datasource.url", "jdbc:mysql://127.0.0.1:3306/hotline");
        settings.setProperty("hotline.demo.enabled", "true");

        assertThat(demo()).isEqualTo("true");
    }

    @Test
    void an_empty_url_is_none() {
        settings.setProperty("spring.datasource.url", "");

        assertThat(GivenDatabase.in(settings)).isFalse();
    }

    private String demo() {
        new GivenDatabase().postProcessEnvironment(settings, new SpringApplication());
        return settings.getProperty("hotline.demo.enabled");
    }
}
