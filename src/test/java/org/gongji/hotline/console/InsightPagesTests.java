package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.CallBegan;
import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallEvent.Step;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What all calls come to, from the end of a call to the page.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/insight-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class InsightPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z"); // a Monday in China

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Calls calls;

    @Autowired
    private Users users;

    @Autowired
    private Badges badges;

    private Browser auditor;

    @BeforeEach
    void begin() {
        for (var table : List.of("call_step", "phone_call", "call_hour", "call_place_day", "call_flow_day")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        auditor = as("auditor");
    }

    @Test
    void a_day_is_read_by_hour_place_and_way() throws Exception {
        call(NINE, "13800000001", Ending.GOODBYE, Language.MANDARIN);
        call(NINE.plusSeconds(60), "13800000001", Ending.HUNG_UP, Language.ENGLISH);

        var page =
                auditor.open("/console/insight?from=2026-03-02&to=2026-03-02").body();

        assertThat(page).contains("身份核对成功", "100.0%", "周一", "heat-6", "balance/TELL", "余额 · ", "第二次", "没人接");
        assertThat(page).contains("<svg class=\"flow\"", "核对身份 → 余额: 2", "来电人挂机 1");
        assertThat(page).contains("2026-03-02 到 2026-03-02,按热线所在的 Asia/Shanghai");
        assertThat(page).doesNotContain("13800000001", "style=", "<style", "<script>");
    }

    @Test
    void only_the_calls_of_a_slice_are_counted() throws Exception {
        call(NINE, "13800000001", Ending.GOODBYE, Language.MANDARIN);
        call(NINE, "13800000002", Ending.GOODBYE, Language.ENGLISH);

        var page = auditor.open("/console/insight/days?from=2026-03-02&to=2026-03-02&slice=L%20en")
                .body();

        assertThat(page).contains("2026-03-02,1,60,1,");
        assertThat(auditor.open("/console/insight?from=2026-03-02&to=2026-03-02")
                        .body())
                .contains("参保地 110000", "英文通话", "打进来的");
    }

    @Test
    void each_table_is_a_file_that_is_written_down_first() throws Exception {
        call(NINE, "13800000001", Ending.GOODBYE, Language.MANDARIN);

        for (var file : List.of("hours", "days", "funnel", "endings", "repeats", "places", "flow", "call-backs")) {
            var answer = auditor.open("/console/insight/" + file + "?from=2026-03-02&to=2026-03-03");

            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains(file + "-2026-03-02-2026-03-03.csv");
            assertThat(answer.body().lines().count()).as(file).isGreaterThan(1);
            assertThat(audited())
                    .contains("user:auditor EXPORT_INSIGHT " + file + " from 2026-03-02 to 2026-03-03 slice ALL");
        }
    }

    @Test
    void a_cell_that_would_be_a_formula_is_text() throws Exception {
        DATABASE.jdbc()
                .sql("INSERT INTO call_place_day VALUES ('ALL', '2026-03-02', '=1+1', '@SUM', 1, 1, 1)")
                .update();

        assertThat(auditor.open("/console/insight/places?from=2026-03-02&to=2026-03-02")
                        .body())
                .contains("'=1+1,'@SUM,1,1,1");
    }

    @Test
    void a_table_that_is_not_there_and_days_that_are_none_are_told() throws Exception {
        assertThat(auditor.open("/console/insight/nothing").statusCode()).isEqualTo(404);
        assertThat(auditor.open("/console/insight?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(auditor.open("/console/insight?from=2020-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nothing_is_shown_when_the_audit_cannot_be_written() throws Exception {
        call(NINE, "13800000001", Ending.GOODBYE, Language.MANDARIN);
        DATABASE.jdbc().sql("RENAME TABLE audit_head TO audit_head_away").update();
        try {
            var page = auditor.open("/console/insight?from=2026-03-02&to=2026-03-02");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).doesNotContain("balance/TELL");
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE audit_head_away TO audit_head").update();
        }
    }

    @Test
    void without_calls_and_in_english_it_is_a_page_too() throws Exception {
        var page = auditor.open("/console/insight?lang=en").body();

        assertThat(page)
                .contains("lang=\"en\"", "Ended without a person", "None in these days", "Mon")
                .contains("value=\"" + LocalDate.now(CHINA) + "\"");
    }

    private Browser as(String name) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, false).text());
    }

    private void call(Instant at, String from, Ending ending, Language language) {
        var start = new CallStart(
                CallId.next(at),
                new CallStart.Entry.Inbound(),
                Optional.of(new PhoneNumber(from)),
                false,
                Optional.empty(),
                Optional.empty(),
                "PJSIP/trunk-00000001");
        var began = start.id().began();
        events.publishEvent(new CallBegan(start, began));
        events.publishEvent(new CallEnded(
                start.id(),
                began.plusSeconds(60),
                ending,
                language,
                Pace.USUAL,
                Optional.of(17L),
                Optional.of("110000"),
                Optional.empty(),
                List.of(
                        new Step("main", "MENU", "1", began, Duration.ofSeconds(3), List.of("main.1"), "1"),
                        new Step("identify", "ID", "known", began, Duration.ofSeconds(3), List.of("id.ask"), "••••"),
                        new Step("balance", "TELL", "", began, Duration.ofSeconds(9), List.of("balance.one"), "")),
                List.of()));
        await().until(() ->
                calls.find(start.id()).flatMap(found -> found.ending()).isPresent());
    }

    private static List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
