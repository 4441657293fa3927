package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.binding.CallDecisions;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.State;
import org.gongji.hotline.call.CallEvent.CallBegan;
import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallEvent.Step;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.Attempts;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Utterance;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Source;
import org.gongji.hotline.rules.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The page of one call: what it belongs to, its charts, and what the caller heard.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/call-page-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class CallPageTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final Pattern SOUND = Pattern.compile("<audio[^>]* src=\"([^\"]+)\"");
    private static final Manner MANDARIN = new Manner(Language.MANDARIN, Pace.USUAL);
    private static final String WHY = "来电人说听到的余额不对";

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

    @Autowired
    private CallDesk desk;

    private Browser supervisor;

    @BeforeEach
    void begin() {
        supervisor = as("supervisor");
    }

    @Test
    void what_was_heard_is_told_sentence_by_sentence_with_the_amount_hidden() throws Exception {
        var id = call();

        var page = supervisor.open("/console/calls/" + id).body();

        assertThat(page).contains("再听一遍", "bal.one", "***", "按键", "没听到就按了键", "没有录音");
        assertThat(page).doesNotContain("一千二百三十四元", "1234.56", "123456");
    }

    @Test
    void the_sound_is_put_together_on_request_and_kept_by_nobody() throws Exception {
        var id = call();
        var sound = sound(supervisor.open("/console/calls/" + id).body());

        var answer = supervisor.open(sound);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
                .isGreaterThan(16_000);
        assertThat(answer.body()).startsWith("RIFF");
    }

    @Test
    void a_supervisor_who_says_why_reads_and_hears_the_amount() throws Exception {
        var id = call();

        var page =
                supervisor.send("/console/calls/" + id, Map.of("reason", WHY)).body();

        assertThat(page).contains("一千二百三十四元五角六分", "13800000001").doesNotContain("***");
        assertThat(length(sound(page)))
                .isGreaterThan(
                        length(sound(supervisor.open("/console/calls/" + id).body())) - 1);
        assertThat(audited()).contains("user:supervisor UNMASK_CALLER call " + id + " reason " + WHY);
    }

    @Test
    void an_auditor_hears_the_call_and_is_not_offered_the_amount() throws Exception {
        var id = call();
        var page = as("auditor").open("/console/calls/" + id).body();

        assertThat(page).contains("再听一遍", "***").doesNotContain("name=\"reason\"");
        assertThat(as("auditor")
                        .send("/console/calls/" + id, Map.of("reason", WHY))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_sound_is_for_whoever_was_written_down_and_for_nobody_else() throws Exception {
        var id = call();
        var other = call();
        var sound = sound(supervisor.open("/console/calls/" + id).body());

        assertThat(as("auditor").open(sound).statusCode()).isEqualTo(404);
        assertThat(supervisor.open(sound.replace(id, other)).statusCode()).isEqualTo(404);
        assertThat(supervisor.open(sound.replaceAll("pass=.*", "")).statusCode())
                .isEqualTo(404);
        assertThat(supervisor.open(sound.replaceAll("pass=.*", "pass=AQIDBA")).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).open(sound).statusCode()).isEqualTo(302);
    }

    @Test
    void the_address_of_the_sound_tells_nothing() throws Exception {
        var id = call();

        var sound = sound(
                supervisor.send("/console/calls/" + id, Map.of("reason", WHY)).body());

        assertThat(sound).matches("/console/calls/" + id + "/replay\\.wav\\?pass=[A-Za-z0-9_-]+");
    }

    @Test
    void a_call_from_before_this_was_kept_says_so() throws Exception {
        var id = call(Optional.empty(), List.of());

        assertThat(supervisor.open("/console/calls/" + id).body())
                .contains("没有可以重放的内容")
                .doesNotContain("<audio");
    }

    @Test
    void each_dialog_has_its_chart_with_the_way_drawn_into_it_the_last_one_first() throws Exception {
        var page = supervisor.open("/console/calls/" + call()).body();

        assertThat(page.indexOf("aria-label=\"balance\""))
                .isPositive()
                .isLessThan(page.indexOf("aria-label=\"identify\""));
        assertThat(page)
                .contains("class=\"way been\" data-from=\"LOOK_UP\" data-to=\"TELL\"")
                .containsPattern("class=\"place \\w+ been here\" data-place=\"TELL\"")
                .contains("LOOK_UP → TELL");
    }

    @Test
    void a_call_of_another_build_says_so_beside_the_charts() throws Exception {
        var id = call();
        DATABASE.jdbc()
                .sql("UPDATE phone_call SET version = '0.0.9' WHERE id = :id")
                .param("id", Long.valueOf(id))
                .update();

        assertThat(supervisor.open("/console/calls/" + id).body()).contains("通话时的版本是 0.0.9");
        assertThat(supervisor.open("/console/calls/" + call()).body()).doesNotContain("通话时的版本是");
    }

    @Test
    void a_dialog_that_is_no_more_is_told_by_its_way() throws Exception {
        var id = call(Optional.empty(), List.of(step("old news", "READ", Instant.now())));

        assertThat(supervisor.open("/console/calls/" + id).body()).contains("old news", "现在的版本没有这段对话");
    }

    @Test
    void a_decision_is_told_with_rule_source_and_trace_and_the_amount_hidden() throws Exception {
        var id = call();
        desk.decide(Long.parseLong(id), agreed());

        var page = supervisor.open("/console/calls/" + id).body();

        assertThat(page).contains("申请", ">712<", "已办成", "愿意", "出钱的一方", "CONFIRM_ALLOWED", "NOT_BY_PHONE");
        assertThat(page).contains("国办发〔2024〕38号", "terms.sharer v3", "000000/1 from 2024-12-09", "No. 31");
        assertThat(page).contains("***").doesNotContain("77700");
        assertThat(supervisor
                        .send("/console/calls/" + id, Map.of("reason", WHY))
                        .body())
                .contains("77700");
    }

    @Test
    void a_call_back_names_its_attempt_and_the_requests_it_was_for() throws Exception {
        desk.attempt(new Attempts.Known(
                new AttemptId(4711),
                17,
                "ENDED",
                Instant.parse("2026-11-25T02:00:00Z"),
                Optional.empty(),
                Optional.of(CallOutcome.INFORMED),
                List.of(new RequestId(712))));
        var id = call(Optional.of(4711L), List.of());

        assertThat(supervisor.open("/console/calls/" + id).body())
                .contains("这是一次回呼", "4711", "INFORMED", "/console/boards/requests/712", "person=17");
    }

    @Test
    void english_is_spoken_too() throws Exception {
        assertThat(supervisor.open("/console/calls/" + call() + "?lang=en").body())
                .contains("Hear it again", "Charts with the way of the call", "Decided in this call")
                .doesNotContain("??");
    }

    private static CallDecisions.Made agreed() {
        var source = new Source("国办发〔2024〕38号", Source.Grade.A);
        return new CallDecisions.Made(
                31,
                new RequestId(712),
                State.CONFIRMED,
                "YES",
                Side.SHARER,
                Instant.parse("2026-11-25T02:01:00Z"),
                "terms.sharer v3",
                Duration.ofSeconds(21),
                "11",
                "000000/1 from 2024-12-09",
                Map.of("quota", "77700", "relation", "CHILD"),
                Optional.of(new Trace(
                        "mayConfirm",
                        "000000/1 from 2024-12-09",
                        "CONFIRM_ALLOWED",
                        List.of(new Trace.Step("NOT_BY_PHONE", false, "", source)))));
    }

    private String call() {
        var began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return call(
                Optional.empty(),
                List.of(
                        step("identify", "ID", began),
                        step("balance", "LOOK_UP", began),
                        step("balance", "TELL", began)),
                new Moment.Spoken(
                        began.plusSeconds(1),
                        new Utterance(
                                List.of(
                                        Prompt.clip("bal.one", "amount", new Value.Amount(123_456)),
                                        Prompt.clip("bye")),
                                MANDARIN),
                        Duration.ofSeconds(1)),
                new Moment.Keyed(began.plusSeconds(2), "1"));
    }

    private static Step step(String dialog, String place, Instant at) {
        return new Step(dialog, place, "known", at, Duration.ofSeconds(3), List.of("id.ask"), "••••");
    }

    private String call(Optional<Long> attempt, List<Step> path, Moment... moments) {
        var start = new CallStart(
                CallId.next(Instant.now()),
                attempt.<CallStart.Entry>map(CallStart.Entry.CallBack::new).orElse(new CallStart.Entry.Inbound()),
                Optional.of(new PhoneNumber("13800000001")),
                false,
                Optional.empty(),
                Optional.empty(),
                "PJSIP/trunk-00000001");
        events.publishEvent(new CallBegan(start, start.id().began()));
        events.publishEvent(new CallEnded(
                start.id(),
                start.id().began().plusSeconds(60),
                Ending.GOODBYE,
                Language.MANDARIN,
                Pace.USUAL,
                Optional.of(17L),
                Optional.of("110000"),
                Optional.empty(),
                path,
                List.of(moments)));
        await().until(() ->
                calls.find(start.id()).flatMap(found -> found.ending()).isPresent());
        return Long.toString(start.id().value());
    }

    private long length(String sound) throws Exception {
        return supervisor
                .open(sound)
                .headers()
                .firstValueAsLong("Content-Length")
                .orElse(0);
    }

    private static String sound(String page) {
        var found = SOUND.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser as(String name) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, false).text());
    }

    private static List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
