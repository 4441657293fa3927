package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The phone in the browser as it is outside the demo: for staff.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=false",
            "hotline.data.dir=target/staff-phone-tests",
            "server.address=127.0.0.1",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
@Timeout(60)
class StaffPhoneTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final String COOKIE = "__Host-hotline";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) throws Exception {
        DATABASE.in(properties);
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var keys = Files.createDirectories(Path.of("target/staff-phone-tests")).resolve("keys");
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

    @BeforeEach
    void hire() {
        for (var table : List.of("console_session", "console_user")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        for (var role : Role.values()) {
            users.add(role.name().toLowerCase(Locale.ROOT), role, new Password("long-enough-for-chen"));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_who_is_signed_in_may_phone_with_the_charts_beside_it(Role role) throws Exception {
        var staff = signedIn(role, false);

        var page = staff.open("/phone");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"keys\"", "不显示号码").doesNotContain("王秀英", "11010119550307802X", "246810");
        assertThat(staff.open("/phone/charts/balance").body()).contains("<svg");
    }

    @Test
    void strangers_and_those_who_are_half_in_may_not() throws Exception {
        for (var path : List.of("/phone", "/phone/line", "/phone/charts/balance")) {
            assertThat(sentTo(new Browser(port), path)).as(path).isEqualTo("/console/sign-in");
            assertThat(sentTo(signedIn(Role.SUPERVISOR, true), path)).as(path).isEqualTo("/console/code");
        }
    }

    @Test
    void the_home_page_shows_the_way_to_those_who_may() throws Exception {
        assertThat(new Browser(port).open("/").body()).doesNotContain("href=\"/phone\"");
        assertThat(signedIn(Role.ADMIN, false).open("/").body()).contains("href=\"/phone\"");
    }

    @Test
    void a_line_of_staff_stands_in_the_audit() throws Exception {
        var staff = signedIn(Role.SUPERVISOR, false);
        staff.open("/phone");

        var line = line(cookies(staff));

        // the server goes on after the handshake that ends the opening here
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (linesInTheAudit().isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(linesInTheAudit()).containsExactly("user:supervisor");
        line.abort();
    }

    private static List<String> linesInTheAudit() {
        return DATABASE.jdbc()
                .sql("SELECT actor FROM audit_entry WHERE action = 'PHONE'")
                .query(String.class)
                .list();
    }

    @Test
    void a_line_is_not_for_strangers() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> line(BrowserMark.NAME + "=" + Token.fresh().text()))
                .withCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private WebSocket line(String cookies) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookies)
                .header("Origin", "http://127.0.0.1:" + port)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/phone/line"), new WebSocket.Listener() {})
                .join();
    }

    private static String cookies(Browser browser) {
        return COOKIE + "=" + browser.cookie(COOKIE) + "; " + BrowserMark.NAME + "=" + browser.cookie(BrowserMark.NAME);
    }

    private static String sentTo(Browser browser, String path) throws Exception {
        return browser.open(path).headers().firstValue("Location").orElse("");
    }

    private Browser signedIn(Role role, boolean half) {
        var user = users.named(role.name().toLowerCase(Locale.ROOT)).orElseThrow();
        return new Browser(port).with(COOKIE, badges.issue(user, half).text());
    }
}
