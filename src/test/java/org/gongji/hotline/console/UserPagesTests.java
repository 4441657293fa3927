package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What admins do about those who work at the console, and what everybody does about themselves; as it is outside the
/// demo.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=false",
            "hotline.data.dir=target/user-pages-tests",
            "server.address=127.0.0.1",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class UserPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final String COOKIE = "__Host-hotline";
    private static final Password RIGHT = new Password("long-enough-for-all");
    private static final Pattern FRESH = Pattern.compile("<code class=\"big\">([^<]+)</code>");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) throws Exception {
        DATABASE.in(properties);
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var keys = Files.createDirectories(Path.of("target/user-pages-tests")).resolve("keys");
        Files.writeString(
                keys,
                "field.active = 1\nfield.1 = KEY\nindex = KEY\npin = KEY\nnumber = KEY\nchain = KEY\n"
                        .replace("KEY", key));
        properties.add("hotline.keys.file", keys::toString);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Badges badges;

    @Autowired
    private Staff staff;

    private Browser admin;

    @BeforeEach
    void begin() {
        for (var table : List.of("console_session", "console_attempt", "console_user", "audit_entry")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        users.add("admin", Role.ADMIN, RIGHT);
        users.add("chen", Role.SUPERVISOR, RIGHT);
        admin = as("admin");
    }

    @Test
    void users_are_listed_with_role_state_and_last_sign_in() throws Exception {
        var never = admin.open("/console/users").body();
        signIn("chen", RIGHT);

        var page = admin.open("/console/users").body();

        assertThat(never).contains("chen", "督导", "还没有", "还没设验证器");
        assertThat(page).contains("正常").containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d</td>");
    }

    @Test
    void somebody_added_gets_a_password_that_is_shown_once_and_changed_first() throws Exception {
        var answer = admin.send("/console/users", Map.of("name", "wang.li", "role", "AUDITOR"));
        var start = fresh(answer);

        assertThat(admin.open("/console/users").body())
                .contains("wang.li", "审计", "还没换起始密码")
                .doesNotContain(start);
        var wang = new Browser(port);
        assertThat(sentTo(password(wang, "wang.li", new Password(start)))).isEqualTo("/console/code");
        assertThat(sentTo(wang.open("/console/code"))).isEqualTo("/console/new-password");
        assertThat(wang.send("/console/code", Map.of("code", "000000")).statusCode())
                .isEqualTo(422);
        assertThat(sentTo(wang.send("/console/new-password", twice("wangs-own-password"))))
                .isEqualTo("/console/code");
        wang.open("/console/code");
        assertThat(sentTo(wang.send("/console/code", Map.of("code", code("wang.li")))))
                .isEqualTo("/console");
        assertThat(wang.open("/console/audit").statusCode()).isEqualTo(200);
        assertThat(password(new Browser(port), "wang.li", new Password(start)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_start_password_itself_cannot_be_chosen() throws Exception {
        var start = fresh(admin.send("/console/users", Map.of("name", "wang.li", "role", "AUDITOR")));
        var wang = new Browser(port);
        password(wang, "wang.li", new Password(start));

        assertThat(wang.send("/console/new-password", twice(start)).body()).contains("这就是起始密码");
        assertThat(wang.send("/console/new-password", twice("too-short")).body())
                .contains("12 到 200");
        assertThat(wang.send("/console/new-password", Map.of("first", "one-long-enough", "second", "another-one-long"))
                        .body())
                .contains("两遍输的不一样");
        assertThat(sentTo(wang.open("/console"))).isEqualTo("/console/code");
    }

    @Test
    void a_name_is_taken_once() throws Exception {
        var taken = admin.send("/console/users", Map.of("name", "chen", "role", "ADMIN"));

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("已经有人叫这个名字");
        assertThat(users.named("chen").orElseThrow().role()).isEqualTo(Role.SUPERVISOR);
    }

    @Test
    void what_is_no_name_or_no_role_adds_nobody() throws Exception {
        assertThat(admin.send("/console/users", Map.of("name", "Chen Li", "role", "ADMIN"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.send("/console/users", Map.of("name", "wang", "role", "ROOT"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(users.all()).hasSize(2);
    }

    @Test
    void whoever_gets_another_role_has_it_from_the_next_sign_in_and_is_out_until_then() throws Exception {
        var chen = as("chen");
        assertThat(chen.open("/console/calls").statusCode()).isEqualTo(200);

        change("chen", "role", Map.of("role", "AUDITOR"));

        assertThat(sentTo(chen.open("/console/calls"))).isEqualTo("/console/sign-in");
        assertThat(as("chen").open("/console/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_is_removed_is_out_at_once() throws Exception {
        var chen = as("chen");

        assertThat(sentTo(change("chen", "remove", Map.of()))).isEqualTo("/console/users");

        assertThat(sentTo(chen.open("/console"))).isEqualTo("/console/sign-in");
        assertThat(password(new Browser(port), "chen", RIGHT).statusCode()).isEqualTo(422);
    }

    @Test
    void whoever_is_reset_is_out_at_once_and_begins_anew() throws Exception {
        signIn("chen", RIGHT);
        var chen = as("chen");

        var start = fresh(change("chen", "reset", Map.of()));

        assertThat(sentTo(chen.open("/console"))).isEqualTo("/console/sign-in");
        assertThat(password(new Browser(port), "chen", RIGHT).statusCode()).isEqualTo(422);
        assertThat(sentTo(password(new Browser(port), "chen", new Password(start))))
                .isEqualTo("/console/code");
        assertThat(users.named("chen").orElseThrow())
                .extracting(User::enrolled, User::starting)
                .containsExactly(false, true);
    }

    @Test
    void who_was_locked_is_shown_and_let_in_again_by_a_reset() throws Exception {
        for (var wrong = 0; wrong < 5; wrong++) {
            password(new Browser(port), "chen", new Password("not-the-right-one"));
        }
        assertThat(admin.open("/console/users").body()).contains("暂时锁住");
        assertThat(password(new Browser(port), "chen", RIGHT).statusCode()).isEqualTo(429);

        var start = fresh(change("chen", "reset", Map.of()));

        assertThat(sentTo(password(new Browser(port), "chen", new Password(start))))
                .isEqualTo("/console/code");
    }

    @Test
    void nobody_removes_demotes_or_resets_themselves() throws Exception {
        users.add("second", Role.ADMIN, RIGHT);

        for (var act : List.of("remove", "role", "reset")) {
            var answer = change("admin", act, Map.of("role", "AUDITOR"));

            assertThat(answer.statusCode()).as(act).isEqualTo(422);
            assertThat(answer.body()).as(act).contains("自己不能改自己的角色");
        }
        assertThat(users.named("admin").orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void of_two_admins_who_remove_each_other_at_once_one_is_left() throws Exception {
        for (var round = 0; round < 10; round++) {
            users.add("second", Role.ADMIN, RIGHT);
            users.add("admin", Role.ADMIN, RIGHT);
            var first = users.named("admin").orElseThrow();
            var second = users.named("second").orElseThrow();

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(List.<Callable<Object>>of(
                        () -> staff.remove(first, second.id(), "second"),
                        () -> staff.remove(second, first.id(), "admin")));
            }

            assertThat(users.all().stream().filter(user -> user.role() == Role.ADMIN))
                    .hasSize(1);
        }
    }

    @Test
    void an_old_page_does_nothing_to_somebody_else() throws Exception {
        var id = users.named("chen").orElseThrow().id();

        var answer = admin.send("/console/users/" + id + "/remove", Map.of("name", "wang"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(users.named("chen")).isPresent();
    }

    @Test
    void each_change_is_in_the_audit_and_no_password_is() throws Exception {
        var start = fresh(admin.send("/console/users", Map.of("name", "wang", "role", "AUDITOR")));
        change("wang", "role", Map.of("role", "ADMIN"));
        change("wang", "reset", Map.of());
        var id = users.named("wang").orElseThrow().id();
        change("wang", "remove", Map.of());

        var entries = DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry"
                        + " WHERE action <> 'LIST_USERS' ORDER BY id")
                .query(String.class)
                .list();

        assertThat(entries)
                .containsExactly(
                        "user:admin ADD_USER user " + id + " wang role AUDITOR",
                        "user:admin CHANGE_ROLE user " + id + " wang role ADMIN",
                        "user:admin RESET_USER user " + id + " wang",
                        "user:admin REMOVE_USER user " + id + " wang");
        assertThat(entries.toString()).doesNotContain(start);
    }

    @Test
    void a_change_that_cannot_be_audited_is_not_made() throws Exception {
        DATABASE.jdbc().sql("RENAME TABLE audit_entry TO audit_gone").update();
        try {
            assertThat(change("chen", "remove", Map.of()).statusCode()).isEqualTo(503);
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE audit_gone TO audit_entry").update();
        }

        assertThat(users.named("chen")).isPresent();
    }

    @Test
    void somebody_changes_their_password_and_is_out_everywhere_else() throws Exception {
        var here = as("chen");
        var elsewhere = as("chen");

        var answer = here.send(
                "/console/own/password",
                Map.of("password", RIGHT.text(), "first", "chens-new-password", "second", "chens-new-password"));

        assertThat(sentTo(answer)).isEqualTo("/console/own?done=password");
        assertThat(here.open("/console/own?done=password").body()).contains("密码改好了");
        assertThat(sentTo(elsewhere.open("/console"))).isEqualTo("/console/sign-in");
        assertThat(sentTo(password(new Browser(port), "chen", new Password("chens-new-password"))))
                .isEqualTo("/console/code");
    }

    @Test
    void without_the_present_password_nothing_is_changed_and_it_cannot_be_guessed() throws Exception {
        var chen = as("chen");
        for (var wrong = 0; wrong < 5; wrong++) {
            assertThat(chen.send(
                                    "/console/own/password",
                                    Map.of(
                                            "password", "not-the-right-one",
                                            "first", "chens-new-password",
                                            "second", "chens-new-password"))
                            .body())
                    .contains("现在的密码不对");
        }

        var right = chen.send(
                "/console/own/password",
                Map.of("password", RIGHT.text(), "first", "chens-new-password", "second", "chens-new-password"));

        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(users.find("chen", RIGHT)).isPresent();
    }

    @Test
    void somebody_with_the_old_authenticator_sets_up_another_one() throws Exception {
        var chen = signIn("chen", RIGHT);
        var before = secret("chen");
        DATABASE.jdbc().sql("UPDATE console_user SET last_step = NULL").update();

        var answer = chen.send("/console/own/factor", Map.of("password", RIGHT.text(), "code", code("chen")));

        assertThat(sentTo(answer)).isEqualTo("/console/code");
        assertThat(chen.open("/console/code").body()).contains("<svg");
        assertThat(secret("chen")).isNotEqualTo(before);
        assertThat(sentTo(chen.open("/console"))).isEqualTo("/console/code");
        assertThat(sentTo(chen.send("/console/code", Map.of("code", code("chen")))))
                .isEqualTo("/console");
    }

    @Test
    void without_a_code_of_the_old_authenticator_it_stays_and_codes_cannot_be_guessed() throws Exception {
        var chen = signIn("chen", RIGHT);
        DATABASE.jdbc().sql("UPDATE console_user SET last_step = NULL").update();
        for (var wrong = 0; wrong < 5; wrong++) {
            chen.send("/console/own/factor", Map.of("password", RIGHT.text(), "code", "000000"));
        }

        var right = chen.send("/console/own/factor", Map.of("password", RIGHT.text(), "code", code("chen")));

        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(users.named("chen").orElseThrow().enrolled()).isTrue();
    }

    private HttpResponse<String> change(String name, String act, Map<String, String> more) throws Exception {
        var fields = new HashMap<>(more);
        fields.put("name", name);
        return admin.send("/console/users/" + users.named(name).orElseThrow().id() + "/" + act, fields);
    }

    private static Map<String, String> twice(String password) {
        return Map.of("first", password, "second", password);
    }

    private static String fresh(HttpResponse<String> answer) {
        var found = FRESH.matcher(answer.body());
        assertThat(found.find()).as("a password is shown").isTrue();
        return found.group(1);
    }

    private Browser as(String name) {
        return new Browser(port)
                .with(
                        COOKIE,
                        badges.issue(users.named(name).orElseThrow(), false).text());
    }

    private Browser signIn(String name, Password password) throws Exception {
        var browser = new Browser(port);
        password(browser, name, password);
        browser.open("/console/code");
        browser.send("/console/code", Map.of("code", code(name)));
        return browser;
    }

    private static HttpResponse<String> password(Browser browser, String name, Password password) throws Exception {
        return browser.send("/console/sign-in", Map.of("name", name, "password", password.text()));
    }

    private String code(String name) {
        return TestVault.code(secret(name), Instant.now());
    }

    private String secret(String name) {
        return users.named(name).flatMap(User::secret).orElse("none yet");
    }

    private static String sentTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
