package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in with the account of one's office.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=false",
            "hotline.data.dir=target/oidc-tests",
            "hotline.console.oidc.client-id=hotline",
            "hotline.console.oidc.client-secret=a-secret",
            "hotline.console.oidc.address=https://hotline.example.org",
            "hotline.console.oidc.role-claim=realm_access.roles",
            "hotline.console.oidc.roles.hotline-supervisors=supervisor",
            "hotline.console.oidc.roles.hotline-admins=admin",
            "hotline.console.oidc.acr=gold",
            "hotline.console.oidc.amr=otp",
            "server.address=127.0.0.1",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class OidcTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final Office OFFICE = new Office("hotline");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) throws Exception {
        DATABASE.in(properties);
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var keys = Files.createDirectories(Path.of("target/oidc-tests")).resolve("keys");
        Files.writeString(
                keys,
                "field.active = 1\nfield.1 = KEY\nindex = KEY\npin = KEY\nnumber = KEY\nchain = KEY\n"
                        .replace("KEY", key));
        properties.add("hotline.keys.file", keys::toString);
        properties.add("hotline.console.oidc.issuer", OFFICE::issuer);
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Staff staff;

    private Browser browser;

    @BeforeEach
    void begin() {
        for (var table : List.of("console_session", "console_user", "audit_entry")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        OFFICE.honest();
        browser = new Browser(port);
    }

    @Test
    void somebody_whom_the_office_vouches_for_is_in_with_the_role_it_says() throws Exception {
        assertThat(browser.open("/console/sign-in").body()).contains("/console/oidc/office");

        assertThat(comeBack()).isEqualTo("/console");

        assertThat(browser.open("/console/calls").body()).contains("chen.li", "督导");
        assertThat(browser.open("/console/users").statusCode()).isEqualTo(403);
        assertThat(audited()).contains("user:chen.li SIGN_IN");
    }

    @Test
    void it_is_asked_by_code_with_a_nonce_and_a_challenge_and_a_session_is_tied_to_this_host() throws Exception {
        var asked = browser.open("/console/oidc/office");

        assertThat(sentTo(asked))
                .startsWith(OFFICE.issuer() + "/authorize?")
                .contains(
                        "response_type=code",
                        "client_id=hotline",
                        "redirect_uri=https://hotline.example.org/console/oidc-back",
                        "nonce=",
                        "state=",
                        "code_challenge_method=S256");
        assertThat(asked.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-hotline-oidc=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void another_role_at_the_office_is_another_role_here_and_what_was_open_ends() throws Exception {
        comeBack();
        var before = browser;
        OFFICE.says(claims -> claims.put("realm_access", Map.of("roles", List.of("hotline-admins"))));
        browser = new Browser(port);

        assertThat(comeBack()).isEqualTo("/console");

        assertThat(browser.open("/console/users").statusCode()).isEqualTo(200);
        assertThat(sentTo(before.open("/console"))).isEqualTo("/console/sign-in");
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void a_token_with_the_signature_of_somebody_else_lets_nobody_in() throws Exception {
        OFFICE.signsWithAnotherKey();

        refused();
    }

    @Test
    void a_token_without_a_signature_lets_nobody_in() throws Exception {
        OFFICE.signsNothing();

        refused();
    }

    @Test
    void a_token_for_another_program_lets_nobody_in() throws Exception {
        OFFICE.says(claims -> claims.put("aud", "another"));

        refused();
    }

    @Test
    void a_token_of_another_issuer_lets_nobody_in() throws Exception {
        OFFICE.says(claims -> claims.put("iss", "https://elsewhere.example.org"));

        refused();
    }

    @Test
    void a_token_with_another_nonce_lets_nobody_in() throws Exception {
        OFFICE.says(claims -> claims.put("nonce", "of-another-sign-in"));

        refused();
    }

    @Test
    void a_token_whose_time_is_over_lets_nobody_in() throws Exception {
        OFFICE.says(claims -> {
            claims.put("iat", Instant.now().minusSeconds(900).getEpochSecond());
            claims.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
        });

        refused();
    }

    @Test
    void without_a_role_that_is_named_here_nobody_is_in() throws Exception {
        for (var roles : List.of(List.of(), List.of("cleaners"), List.of("hotline-admins", "hotline-supervisors"))) {
            OFFICE.says(claims -> claims.put("realm_access", Map.of("roles", roles)));

            refused();
        }
        OFFICE.says(claims -> claims.remove("realm_access"));
        refused();
    }

    @Test
    void who_signed_in_there_with_too_little_is_not_in() throws Exception {
        for (var weak : List.<Consumer<Map<String, Object>>>of(
                claims -> claims.put("acr", "silver"),
                claims -> claims.remove("acr"),
                claims -> claims.put("amr", List.of("pwd")),
                claims -> claims.remove("amr"))) {
            OFFICE.says(weak);

            refused();
        }
    }

    @Test
    void a_name_that_is_somebodys_here_is_not_taken_over() throws Exception {
        users.add("chen.li", Role.ADMIN, new Password("long-enough-for-chen"));

        refused();

        assertThat(users.named("chen.li").orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void an_answer_that_was_not_asked_for_lets_nobody_in() throws Exception {
        var asked = browser.open("/console/oidc/office");
        var back = OFFICE.signIn(sentTo(asked));

        assertThat(sentTo(new Browser(port).open(back))).isEqualTo("/console/sign-in?refused");
        assertThat(sentTo(browser.open(back.replaceAll("state=[^&]*", "state=another"))))
                .isEqualTo("/console/sign-in?refused");
    }

    @Test
    void no_answer_is_good_twice() throws Exception {
        var back = OFFICE.signIn(sentTo(browser.open("/console/oidc/office")));
        assertThat(sentTo(browser.open(back))).isEqualTo("/console");

        assertThat(sentTo(browser.open(back))).isEqualTo("/console/sign-in?refused");
    }

    @Test
    void whoever_is_vouched_for_has_no_password_here() throws Exception {
        comeBack();

        var answer = new Browser(port).send("/console/sign-in", Map.of("name", "chen.li", "password", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void an_admin_gives_such_a_user_neither_another_role_nor_a_password_here() throws Exception {
        comeBack();
        users.add("admin", Role.ADMIN, new Password("long-enough-for-admin"));
        var admin = users.named("admin").orElseThrow();
        var id = users.named("chen.li").orElseThrow().id();

        assertThat(staff.turn(admin, id, "chen.li", Role.ADMIN)).isEqualTo(Staff.Outcome.ELSEWHERE);
        assertThat(staff.reset(admin, id, "chen.li", Password.fresh())).isEqualTo(Staff.Outcome.ELSEWHERE);
        assertThat(staff.remove(admin, id, "chen.li")).isEqualTo(Staff.Outcome.DONE);
    }

    @Test
    void without_a_word_there_is_no_such_way_in() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("hotline.console.oidc", OidcSettings.class);

        assertThat(settings.isOn()).isFalse();
    }

    @Test
    void who_was_refused_is_told_on_the_page() throws Exception {
        assertThat(browser.open("/console/sign-in?refused").body()).contains("单位账号没能登录");
    }

    private String comeBack() throws Exception {
        var back = OFFICE.signIn(sentTo(browser.open("/console/oidc/office")));
        return sentTo(browser.open(back));
    }

    private void refused() throws Exception {
        assertThat(comeBack()).isEqualTo("/console/sign-in?refused");
        assertThat(sentTo(browser.open("/console"))).isEqualTo("/console/sign-in");
        assertThat(audited()).isEmpty();
    }

    private static List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action) FROM audit_entry WHERE action LIKE 'SIGN%' ORDER BY id")
                .query(String.class)
                .list();
    }

    private static String sentTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
