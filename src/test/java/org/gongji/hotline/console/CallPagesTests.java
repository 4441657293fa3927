package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/// The pages of calls, over the real call log.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/call-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class CallPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final String WANG_ID = "11010119550307802X";
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);

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

    private Browser supervisor;

    @BeforeEach
    void begin() {
        for (var table : List.of("call_speech", "call_step", "phone_call")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        supervisor = as("supervisor");
    }

    @Test
    void calls_are_listed_with_the_number_masked() throws Exception {
        call(today, Ending.HUNG_UP);

        var page = supervisor.open("/console/calls");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("138****0001", "balance/TELL", "来电人挂机", "时间按 Asia/Shanghai");
        assertThat(page.body()).doesNotContain("13800000001");
    }

    @Test
    void times_are_shown_in_the_viewers_zone() throws Exception {
        var id = call(Instant.parse("2026-11-25T01:00:00Z"), Ending.GOODBYE);

        assertThat(supervisor.open("/console/calls/" + id.value()).body())
                .contains("2026-11-25 09:00:00", "Asia/Shanghai");
        assertThat(supervisor
                        .with("hotline-zone", "Europe%2FLisbon")
                        .open("/console/calls/" + id.value())
                        .body())
                .contains("2026-11-25 01:00:00", "Europe/Lisbon");
    }

    @Test
    void filters_narrow_the_list() throws Exception {
        call(today, Ending.HUNG_UP);

        for (var fits : List.of(
                "outcome=HUNG_UP",
                "place=balance/TELL",
                "dialog=balance",
                "region=110000",
                "language=zh-CN",
                "person=17")) {
            assertThat(supervisor.open("/console/calls?" + fits).body())
                    .as(fits)
                    .contains("138****0001");
        }
        for (var other : List.of(
                "outcome=GOODBYE",
                "place=main/MAIN",
                "dialog=main",
                "region=310000",
                "language=en",
                "person=18",
                "node=another")) {
            assertThat(supervisor.open("/console/calls?" + other).body())
                    .as(other)
                    .contains("没有通话");
        }
    }

    @Test
    void a_filter_that_is_none_is_told_on_a_page() throws Exception {
        assertThat(supervisor.open("/console/calls?from=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(supervisor.open("/console/calls?outcome=NEVER").statusCode()).isEqualTo(400);
        assertThat(supervisor.open("/console/calls?caller=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_list_ends_at_the_minute_that_is_asked() throws Exception {
        call(Instant.parse("2026-11-20T01:05:00Z"), Ending.HUNG_UP);

        assertThat(supervisor
                        .open("/console/calls?from=2026-11-20T09:00&to=2026-11-20T09:05")
                        .body())
                .contains("138****0001");
        assertThat(supervisor
                        .open("/console/calls?from=2026-11-20T09:00&to=2026-11-20T09:04")
                        .body())
                .contains("没有通话");
    }

    @Test
    void a_filter_is_saved_under_a_name_used_and_deleted() throws Exception {
        supervisor.send(
                "/console/calls/filters",
                Map.of("name", "挂机的", "outcome", "HUNG_UP", "days", "30", "person", "17", "caller", "sealed"));

        var page = supervisor.open("/console/calls").body();
        assertThat(page).contains("挂机的", "删除条件“挂机的”").doesNotContain("person=17");
        var address = page.replaceAll("(?s).*<a href=\"(/console/calls\\?[^\"]*)\">挂机的<.*", "$1")
                .replace("&amp;", "&");
        assertThat(address).contains("outcome=HUNG_UP", "days=30");
        assertThat(as("auditor").open("/console/calls").body()).doesNotContain("挂机的");
        var delete = page.replaceAll("(?s).*action=\"(/console/calls/filters/\\d+/delete)\".*", "$1");
        supervisor.send(delete, Map.of());
        assertThat(supervisor.open("/console/calls").body()).doesNotContain("挂机的");
    }

    @Test
    void a_filter_with_a_number_in_it_is_not_saved() throws Exception {
        assertThat(supervisor
                        .send("/console/calls/filters", Map.of("name", "找 138-0000-0001", "outcome", "HUNG_UP"))
                        .body())
                .contains("里面不要写号码");
        assertThat(supervisor
                        .send("/console/calls/filters", Map.of("name", "他的", "node", "13800000001"))
                        .body())
                .contains("可能是谁的号码");
        assertThat(DATABASE.jdbc()
                        .sql("SELECT COUNT(*) FROM saved_filter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_list_goes_on_from_page_to_page() throws Exception {
        for (var second = 0; second < 52; second++) {
            call(today.minusSeconds(second), Ending.HUNG_UP);
        }

        var first = supervisor.open("/console/calls?outcome=HUNG_UP").body();
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1").replace("&amp;", "&");

        assertThat(first.split("138\\*", -1)).hasSize(51);
        assertThat(supervisor.open(next).body().split("138\\*", -1)).hasSize(3);
    }

    @Test
    void a_callers_number_is_looked_for_without_standing_in_an_address() throws Exception {
        call(today, Ending.HUNG_UP);

        var sent = sentTo(supervisor.send("/console/calls", Map.of("phone", "138 0000 0001")));

        assertThat(sent).contains("caller=").doesNotContain("13800000001", "0001");
        assertThat(supervisor.open(sent).body()).contains("138****0001", "balance/TELL");
        assertThat(audited()).anyMatch(entry -> entry.contains("LIST_CALLS") && entry.contains("phone "));
        assertThat(String.join(" ", audited())).doesNotContain("13800000001");
    }

    @Test
    void a_person_is_looked_for_by_an_id_that_stands_in_no_address() throws Exception {
        var sent = sentTo(supervisor.send("/console/calls", Map.of("id", WANG_ID.toLowerCase(Locale.ROOT))));

        assertThat(sent).contains("person=17").doesNotContain("1101");
        assertThat(supervisor
                        .send("/console/calls", Map.of("id", "110101195206153118"))
                        .body())
                .contains("没有这个号码的参保人");
        assertThat(supervisor.send("/console/calls", Map.of("id", "123")).body())
                .contains("身份证号码不对");
        assertThat(String.join(" ", audited())).contains("SEARCH_CALLS").doesNotContain(WANG_ID);
    }

    @Test
    void a_call_shows_its_way_with_keys_as_dots() throws Exception {
        var id = call(today, Ending.GOODBYE);

        var page = supervisor.open("/console/calls/" + id.value()).body();

        assertThat(page).contains("identify/ID", "••••", "known", "3.0 s", "id.ask", "balance/TELL");
        assertThat(audited()).contains("user:supervisor READ_CALL call " + id.value());
    }

    @Test
    void a_number_is_shown_to_a_supervisor_who_says_why() throws Exception {
        var id = call(today, Ending.GOODBYE);

        var page = supervisor.send("/console/calls/" + id.value(), Map.of("reason", "来电人投诉,要回电"));

        assertThat(page.body()).contains("13800000001");
        assertThat(audited()).contains("user:supervisor UNMASK_CALLER call " + id.value() + " reason 来电人投诉,要回电");
    }

    @Test
    void without_a_reason_or_with_a_number_in_it_nothing_is_shown() throws Exception {
        var id = call(today, Ending.GOODBYE);

        for (var reason : List.of("", "x", "他的号码是 13800000001")) {
            var page = supervisor.send("/console/calls/" + id.value(), Map.of("reason", reason));

            assertThat(page.body()).as(reason).doesNotContain("13800000001").contains("里面不要写号码");
        }
        assertThat(String.join(" ", audited())).doesNotContain("UNMASK_CALLER call " + id.value());
    }

    @Test
    void an_auditor_reads_calls_and_is_offered_no_whole_number() throws Exception {
        var id = call(today, Ending.GOODBYE);

        assertThat(as("auditor").open("/console/calls/" + id.value()).body()).doesNotContain("显示完整号码");
    }

    @Test
    void nothing_is_shown_when_the_audit_cannot_be_written() throws Exception {
        call(today, Ending.GOODBYE);
        DATABASE.jdbc().sql("RENAME TABLE audit_head TO audit_head_away").update();
        try {
            var page = supervisor.open("/console/calls");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("数据库现在没有回应").doesNotContain("138*");
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE audit_head_away TO audit_head").update();
        }
    }

    @Test
    void a_call_that_is_not_there_is_told_on_a_page() throws Exception {
        assertThat(supervisor.open("/console/calls/1").statusCode()).isEqualTo(404);
        assertThat(supervisor.open("/console/calls/99999999999999999999").body())
                .contains("没有这一页");
    }

    @Test
    void english_is_spoken_too() throws Exception {
        call(today, Ending.GOODBYE);

        assertThat(supervisor.open("/console/calls?lang=en").body())
                .contains("lang=\"en\"", "Calling number", "good-bye", "Times in Asia/Shanghai");
    }

    private Browser as(String name) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, false).text());
    }

    private CallId call(Instant at, Ending ending) {
        var start = new CallStart(
                CallId.next(at),
                new CallStart.Entry.Inbound(),
                Optional.of(new PhoneNumber("13800000001")),
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
                Language.MANDARIN,
                Pace.USUAL,
                Optional.of(17L),
                Optional.of("110000"),
                Optional.empty(),
                List.of(
                        new Step("identify", "ID", "known", began, Duration.ofSeconds(3), List.of("id.ask"), "••••"),
                        new Step("balance", "TELL", "", began, Duration.ofSeconds(9), List.of("balance.one"), ""))));
        await().until(() ->
                calls.find(start.id()).flatMap(found -> found.ending()).isPresent());
        return start.id();
    }

    private static List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private static String sentTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
