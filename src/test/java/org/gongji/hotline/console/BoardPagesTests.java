package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The boards of call-backs, of those who are not called, and of wishes.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/board-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
@DirtiesContext // the desks keep what was done at them
class BoardPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

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

    @Autowired
    private CallBackDesk desk;

    @Autowired
    private WishDesk wishes;

    @Test
    void each_sees_the_boards_that_are_theirs() throws Exception {
        assertThat(as("supervisor").open("/console/boards").body())
                .contains("/console/boards/call-backs", "/console/boards/wishes");
        assertThat(as("admin").open("/console/boards").body())
                .contains("/console/boards/call-backs")
                .doesNotContain("/console/boards/wishes");
    }

    @Test
    void call_backs_are_told_with_why_not_now_and_their_attempts() throws Exception {
        var page = as("auditor").open("/console/boards/call-backs").body();

        assertThat(page).contains("No. 17", "等着打", "刚打过,隔一段时间再打", "CALL_AFTER_REST", "14:30:00");
        assertThat(page).contains("138****0001", "没人接", "Q.850 19").doesNotContain("13800000001", "全部停掉</button>");
        assertThat(audited()).last().asString().isEqualTo("user:auditor LIST_CALLBACKS state -");
    }

    @Test
    void the_switch_is_turned_by_somebody_who_says_why() throws Exception {
        for (var name : List.of("supervisor", "admin")) {
            var browser = as(name);
            browser.send("/console/boards/call-backs", Map.of("to", "STOPPED", "reason", "线路被投诉"));

            assertThat(browser.open("/console/boards/call-backs").body()).contains("全部停掉了:一个也不往外打", "由 user:" + name);
            assertThat(audited()).contains("user:" + name + " TURN_CALLBACKS STOPPED reason 线路被投诉");
            browser.send("/console/boards/call-backs", Map.of("to", "OPEN", "reason", "已经查清"));
        }
    }

    @Test
    void without_a_reason_the_switch_stays_as_it_is() throws Exception {
        var before = desk.standing();

        for (var reason : List.of("", "  x ", "打 138 0000 0001 的人投诉")) {
            var page = as("supervisor").send("/console/boards/call-backs", Map.of("to", "PAUSED", "reason", reason));

            assertThat(page.body()).as(reason).contains("什么都没有变");
        }
        assertThat(desk.standing()).isEqualTo(before);
    }

    @Test
    void somebody_is_called_again_at_their_own_wish_only() throws Exception {
        assertThat(as("supervisor").open("/console/boards/do-not-call").body())
                .contains("No. 17", "138****0001", "说不要再打")
                .doesNotContain("13800000001", "从名单上拿掉");
        var admin = as("admin");

        assertThat(admin.send("/console/boards/do-not-call/5", Map.of("reason", "窗口来办"))
                        .body())
                .contains("没有拿掉");
        admin.send("/console/boards/do-not-call/5", Map.of("reason", "本人到窗口要求", "wished", "true"));

        assertThat(admin.open("/console/boards/do-not-call").body()).contains("名单是空的");
        assertThat(audited()).contains("user:admin CALL_AGAIN attempt 5 wished, reason 本人到窗口要求");
        assertThat(admin.send("/console/boards/do-not-call/5", Map.of("reason", "本人到窗口要求", "wished", "true"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_wish_shows_its_number_to_the_one_who_calls_and_goes_when_that_is_done() throws Exception {
        var supervisor = as("supervisor");
        assertThat(supervisor.open("/console/boards/wishes").body())
                .contains("138****0001", "2026-11-25 18:00", "2026-11-27 18:00")
                .doesNotContain("13800000001");

        assertThat(supervisor.send("/console/boards/wishes/3/number", Map.of()).body())
                .contains("13800000001");
        assertThat(audited()).last().asString().isEqualTo("user:supervisor UNMASK_WISH wish 3 to call back");
        supervisor.send("/console/boards/wishes/3/done", Map.of());

        assertThat(wishes.takenBy).containsExactly("user:supervisor");
        assertThat(supervisor
                        .send("/console/boards/wishes/3/done", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains("/console/boards/wishes?gone");
        assertThat(supervisor.open("/console/boards/wishes?gone").body()).contains("已经有人回过", "没有人等着回电");
    }

    @Test
    void nothing_undelivered_is_told_so_in_english_too() throws Exception {
        assertThat(as("admin").open("/console/boards/events?lang=en").body())
                .contains("There are none: all were sent", "Unsent events");
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
