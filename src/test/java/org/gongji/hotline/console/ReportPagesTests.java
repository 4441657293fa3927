package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The reports of each day, as a browser gets them.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/report-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class ReportPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private final LocalDate yesterday =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Badges badges;

    @BeforeEach
    void forget() {
        DATABASE.jdbc().sql("DELETE FROM daily_report").update();
    }

    @Test
    void a_report_is_written_listed_and_fetched() throws Exception {
        var supervisor = as("supervisor");
        assertThat(supervisor.open("/console/reports").body()).contains("还没有日报", "每天 01:10 写前一天的,留 400 天");

        supervisor.send("/console/reports", Map.of("day", yesterday.toString()));

        assertThat(supervisor.open("/console/reports").body()).contains("/console/reports/" + yesterday + "/CSV");
        var csv = supervisor.open("/console/reports/" + yesterday + "/CSV");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"calls-" + yesterday + ".csv\"");
        assertThat(csv.body()).contains("通话,Calls,全部,all,0", "回拨,Call-backs,没人接,no answer,1");
        assertThat(supervisor.open("/console/reports/" + yesterday + "/XLSX").body())
                .startsWith("PK");
        assertThat(DATABASE.jdbc()
                        .sql("SELECT CONCAT(action, ' ', subject) FROM audit_entry ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("EXPORT_CALLS report " + yesterday + " XLSX");
    }

    @Test
    void a_day_that_is_not_over_or_too_long_ago_has_no_report() throws Exception {
        for (var day : new String[] {
            yesterday.plusDays(1).toString(), yesterday.minusDays(401).toString(), "soon", ""
        }) {
            assertThat(as("supervisor")
                            .send("/console/reports", Map.of("day", day))
                            .statusCode())
                    .as(day)
                    .isEqualTo(400);
        }
        assertThat(as("auditor").open("/console/reports/" + yesterday + "/CSV").statusCode())
                .isEqualTo(404);
        assertThat(as("auditor").open("/console/reports/today/PDF").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_auditor_fetches_reports_and_has_none_written() throws Exception {
        assertThat(as("auditor").open("/console/reports?lang=en").body())
                .contains("Daily reports", "kept for 400 days")
                .doesNotContain("Write this day now");
    }

    @Test
    void a_long_list_goes_on_from_page_to_page() throws Exception {
        for (var day = 0; day < 33; day++) {
            DATABASE.jdbc()
                    .sql("INSERT INTO daily_report VALUES (:day, UTC_TIMESTAMP(6), 1, 'a', 'b')")
                    .param("day", yesterday.minusDays(day).toString())
                    .update();
        }
        var auditor = as("auditor");

        var first = auditor.open("/console/reports").body();

        assertThat(first.split("/XLSX\"", -1)).hasSize(32);
        assertThat(first).contains("before=" + yesterday.minusDays(30));
        assertThat(auditor.open("/console/reports?before=" + yesterday.minusDays(30))
                        .body()
                        .split("/XLSX\"", -1))
                .hasSize(3);
    }

    private Browser as(String name) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, false).text());
    }
}
