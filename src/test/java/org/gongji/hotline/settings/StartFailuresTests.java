package org.gongji.hotline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class StartFailuresTests {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:mysql://root:hush@db.example:3306/hotline?password=hush");

    @Test
    void a_database_that_does_not_answer() {
        assertThat(toldOf(new SQLException("Communications link failure", "08S01")))
                .contains("jdbc:mysql://db.example:3306/hotline does not answer", "spring.datasource.url")
                .doesNotContain("hush");
    }

    @Test
    void a_database_that_does_not_let_us_in() {
        assertThat(toldOf(new SQLException("Access denied for user", "28000", 1045)))
                .contains("does not let us in", "spring.datasource.username");
    }

    @Test
    void a_database_server_without_our_schema() {
        assertThat(toldOf(new SQLException("Unknown database 'hotline'", "42000", 1049)))
                .contains("CREATE DATABASE hotline");
    }

    @Test
    void a_mistake_in_a_statement_is_no_setting() {
        assertThat(new DatabaseAwayAnalyzer(settings).analyze(new SQLException("syntax", "42000", 1064)))
                .isNull();
    }

    @Test
    void a_port_that_another_program_has() {
        settings.setProperty("management.server.port", "9081");

        var told = new AddressInUseAnalyzer(settings).analyze(new PortInUseException(9081));

        assertThat(told.getDescription()).contains("Port 9081 (health and Prometheus) is in use");
        assertThat(told.getAction()).contains("management.server.port=10081");
    }

    private String toldOf(SQLException problem) {
        var told = new DatabaseAwayAnalyzer(settings).analyze(new IllegalStateException(problem));
        return told.getDescription() + " " + told.getAction();
    }
}
