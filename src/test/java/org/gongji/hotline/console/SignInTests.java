package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

/// Signing in as it is outside the demo.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=false",
            "hotline.data.dir=target/sign-in-tests",
            "server.address=127.0.0.1",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class SignInTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final Password RIGHT = new Password("long-enough-for-chen");
    private static final String COOKIE = "__Host-hotline";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) throws Exception {
        DATABASE.in(properties);
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var keys = Files.createDirectories(Path.of("target/sign-in-tests")).resolve("keys");
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

    private Browser browser;

    @BeforeEach
    void begin() {
        for (var table : List.of("console_session", "console_attempt", "console_user")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        users.add("chen", Role.SUPERVISOR, RIGHT);
        browser = new Browser(port);
    }

    @Test
    void somebody_new_sets_up_the_second_factor_and_is_in() throws Exception {
        assertThat(sentTo(password("chen", RIGHT))).isEqualTo("/console/code");
        var enrolment = browser.open("/console/code").body();
        assertThat(enrolment).contains("<svg", "viewBox", secret().replaceAll("(.{4})(?=.)", "$1 "));

        assertThat(sentTo(code(now()))).isEqualTo("/console");

        assertThat(browser.open("/console/calls").statusCode()).isEqualTo(200);
        assertThat(browser.open("/console/calls").body()).contains("chen", "督导");
    }

    @Test
    void whoever_is_enrolled_is_shown_no_secret_again() throws Exception {
        enrol();
        browser = new Browser(port);

        password("chen", RIGHT);

        assertThat(browser.open("/console/code").body()).doesNotContain("<svg", secret().substring(0, 4) + " ");
    }

    @Test
    void with_the_password_alone_nothing_is_to_be_seen() throws Exception {
        password("chen", RIGHT);

        assertThat(sentTo(browser.open("/console"))).isEqualTo("/console/code");
    }

    @Test
    void no_code_is_good_twice() throws Exception {
        enrol();
        var used = DATABASE.jdbc()
                .sql("SELECT last_step FROM console_user")
                .query(Long.class)
                .single();
        browser = new Browser(port);
        password("chen", RIGHT);

        var again = code(codeOf(Instant.ofEpochSecond(used * 30)));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("验证码不对");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() throws Exception {
        var wrong = password("chen", new Password("not-the-right-one"));
        var unknown = password("wang", RIGHT);

        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(unknown.body().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(wrong.body().replaceAll("value=\"[^\"]*\"", ""));
        assertThat(wrong.body()).contains("用户名或者密码不对").doesNotContain("not-the-right-one");
    }

    @Test
    void after_five_wrong_passwords_the_right_one_is_not_looked_at() throws Exception {
        for (var wrong = 0; wrong < 5; wrong++) {
            password("chen", new Password("not-the-right-one"));
        }

        var right = password("chen", RIGHT);

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("请过十五分钟再试");
    }

    @Test
    void after_a_quarter_of_an_hour_it_is_looked_at_again() throws Exception {
        for (var wrong = 0; wrong < 6; wrong++) {
            password("chen", new Password("not-the-right-one"));
        }
        DATABASE.jdbc()
                .sql("UPDATE console_attempt SET at = at - INTERVAL 15 MINUTE")
                .update();

        assertThat(sentTo(password("chen", RIGHT))).isEqualTo("/console/code");
    }

    @Test
    void after_five_wrong_codes_none_is_looked_at() throws Exception {
        enrol();
        browser = new Browser(port);
        password("chen", RIGHT);
        for (var wrong = 0; wrong < 5; wrong++) {
            code("000000");
        }

        assertThat(code(now()).statusCode()).isEqualTo(429);
    }

    @Test
    void coming_in_changes_what_the_browser_holds() throws Exception {
        browser.with(COOKIE, "planted-by-somebody-else");
        password("chen", RIGHT);
        var half = browser.cookie(COOKIE);
        browser.open("/console/code");
        code(now());

        assertThat(half).isNotEqualTo("planted-by-somebody-else");
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(half);
        assertThat(sentTo(new Browser(port).with(COOKIE, half).open("/console")))
                .isEqualTo("/console/sign-in");
    }

    @Test
    void cookies_are_tied_to_this_host_and_to_tls() throws Exception {
        var answer = password("chen", RIGHT);
        var form = new Browser(port).open("/console/sign-in");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-hotline=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-hotline-form=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void who_does_nothing_for_a_quarter_of_an_hour_is_out() throws Exception {
        enrol();
        DATABASE.jdbc()
                .sql("UPDATE console_session SET seen_at = seen_at - INTERVAL 901 SECOND")
                .update();

        assertThat(sentTo(browser.open("/console"))).isEqualTo("/console/sign-in");
    }

    @Test
    void a_look_keeps_the_session_open() throws Exception {
        enrol();
        DATABASE.jdbc()
                .sql("UPDATE console_session SET seen_at = seen_at - INTERVAL 800 SECOND")
                .update();

        browser.open("/console");
        DATABASE.jdbc()
                .sql("UPDATE console_session SET seen_at = seen_at - INTERVAL 800 SECOND")
                .update();

        assertThat(browser.open("/console/calls").statusCode()).isEqualTo(200);
    }

    @Test
    void after_half_a_day_everybody_is_out() throws Exception {
        enrol();
        DATABASE.jdbc()
                .sql("UPDATE console_session SET began_at = began_at - INTERVAL 12 HOUR")
                .update();

        assertThat(sentTo(browser.open("/console"))).isEqualTo("/console/sign-in");
    }

    @Test
    void whoever_is_removed_is_out_at_once() throws Exception {
        enrol();

        users.remove("chen");

        assertThat(sentTo(browser.open("/console"))).isEqualTo("/console/sign-in");
    }

    @Test
    void whoever_signs_out_is_out_also_with_the_cookie_of_before() throws Exception {
        enrol();
        var held = browser.cookie(COOKIE);

        assertThat(sentTo(browser.send("/console/sign-out", Map.of()))).isEqualTo("/");

        assertThat(browser.cookie(COOKIE)).isEmpty();
        assertThat(sentTo(new Browser(port).with(COOKIE, held).open("/console")))
                .isEqualTo("/console/sign-in");
    }

    @Test
    void a_form_without_its_token_does_nothing() throws Exception {
        enrol();

        var forged = browser.sendWithoutToken("/console/sign-out", Map.of());

        assertThat(sentTo(forged)).isEqualTo("/console/sign-in");
        assertThat(browser.open("/console/calls").statusCode()).isEqualTo(200);
    }

    @Test
    void users_of_the_demo_are_nobody_here() throws Exception {
        users.addDemo(RIGHT);

        assertThat(password("supervisor", RIGHT).statusCode()).isEqualTo(422);
    }

    @Test
    void a_token_of_a_program_opens_no_page_and_a_session_no_door_of_programs() throws Exception {
        enrol();

        assertThat(browser.open("/api/v1/calls").statusCode()).isEqualTo(401);
    }

    @Test
    void coming_in_and_failing_to_is_in_the_audit() throws Exception {
        DATABASE.jdbc().sql("DELETE FROM audit_entry").update();
        password("my-password-in-the-wrong-field", new Password(""));
        password("chen", new Password("not-the-right-one"));
        enrol();

        assertThat(DATABASE.jdbc()
                        .sql("SELECT CONCAT(actor, ' ', action) FROM audit_entry ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("user:chen SIGN_IN_REFUSED", "user:chen ENROL", "user:chen SIGN_IN");
    }

    @Test
    void neither_passwords_nor_secrets_lie_in_the_database() throws Exception {
        enrol();

        var rows = DATABASE.jdbc()
                        .sql("SELECT * FROM console_user")
                        .query()
                        .listOfRows()
                        .toString()
                + DATABASE.jdbc().sql("SELECT * FROM console_session").query().listOfRows();

        assertThat(rows).doesNotContain(RIGHT.text(), secret(), browser.cookie(COOKIE));
    }

    private void enrol() throws Exception {
        password("chen", RIGHT);
        browser.open("/console/code");
        code(now());
    }

    private HttpResponse<String> password(String name, Password password) throws Exception {
        return browser.send("/console/sign-in", Map.of("name", name, "password", password.text()));
    }

    private HttpResponse<String> code(String code) throws Exception {
        return browser.send("/console/code", Map.of("code", code));
    }

    private String now() {
        return codeOf(Instant.now());
    }

    private String codeOf(Instant moment) {
        return TestVault.code(secret(), moment);
    }

    private String secret() {
        return users.named("chen").flatMap(User::secret).orElse("none yet");
    }

    private static String sentTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
