package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The page of the phone and who may open a line, over HTTP. No hotline listens behind it.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/phone-line-tests",
            "hotline.browser-phone.calls-per-browser=1",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
@Timeout(60)
class PhoneLineTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_page_lists_the_invented_people_and_says_that_they_are() throws Exception {
        var page = page();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("王秀英", "11010119550307802X", "246810", "都是虚构的")
                .doesNotContain("赵敏"); // has no PIN
        assertThat(page.body()).doesNotContain("style=", "onclick", "<style", "<script>");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void the_cookie_goes_to_this_page_only_and_no_script_reads_it() throws Exception {
        assertThat(page().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("hotline-phone=")
                .contains("Path=/phone", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void a_line_needs_the_cookie() {
        refused(400, http.newWebSocketBuilder().header("Origin", here()));
    }

    @Test
    void a_line_is_for_pages_of_this_site() throws Exception {
        refused(
                403,
                http.newWebSocketBuilder().header("Cookie", cookie()).header("Origin", "http://elsewhere.example"));
        refused(400, http.newWebSocketBuilder().header("Cookie", cookie()));
    }

    @Test
    void one_browser_has_as_many_lines_as_allowed() throws Exception {
        var mine = cookie();
        var first = open(mine);

        assertThat(open(mine).closed()).isEqualTo(PhoneLine.BUSY.getCode());
        first.socket.abort();
    }

    @Test
    void who_calls_before_the_hotline_listens_is_told_so() throws Exception {
        var line = open(cookie());

        line.says("dial withheld");

        assertThat(line.closed()).isEqualTo(PhoneLine.AWAY.getCode());
    }

    @Test
    void only_numbers_of_invented_people_call() throws Exception {
        var line = open(cookie());

        line.says("dial 13912345678");

        assertThat(line.closed()).isEqualTo(1007);
    }

    @Test
    void what_no_page_of_ours_says_closes_the_line() throws Exception {
        var line = open(cookie());

        line.says("{\"key\":1}");

        assertThat(line.closed()).isEqualTo(1007);
    }

    @Test
    void a_long_word_closes_the_line() throws Exception {
        var line = open(cookie());

        line.says("dial " + "1".repeat(10_000));

        assertThat(line.closed()).isEqualTo(1009);
    }

    @Test
    void a_name_that_the_demo_does_not_have_gets_neither_page_nor_line_nor_rest() throws Exception {
        for (var path : List.of("/", "/phone", "/phone/line", "/console", "/api/v1/calls", "/js/phone.js")) {
            assertThat(firstLine(path, "evil.example:" + port)).as(path).contains(" 421 ");
        }
        assertThat(firstLine("/phone", "localhost:" + port)).contains(" 200 ");
        assertThat(firstLine("/phone", "[::1]:" + port)).contains(" 200 ");
    }

    @Test
    void the_home_page_of_the_demo_shows_the_way_to_the_phone() throws Exception {
        var home = http.send(HttpRequest.newBuilder(URI.create(here() + "/")).build(), BodyHandlers.ofString());

        assertThat(home.body()).contains("href=\"/phone\"", "在网页上打热线");
    }

    /// A line as a page opens it, but asked for by another name.
    private String firstLine(String path, String host) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: close\r\n\r\n"
                            .formatted(path, host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private String here() {
        return "http://127.0.0.1:" + port;
    }

    private HttpResponse<String> page() throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(here() + "/phone")).build(), BodyHandlers.ofString());
    }

    private String cookie() throws Exception {
        return page().headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private void refused(int status, WebSocket.Builder visitor) {
        var handshake = visitor.buildAsync(URI.create("ws://127.0.0.1:" + port + "/phone/line"), new Line());

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(handshake::join)
                .withCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(problem -> assertThat(((WebSocketHandshakeException) problem.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(status));
    }

    private Line open(String cookie) {
        var line = new Line();
        line.socket = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", here())
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/phone/line"), line)
                .join();
        return line;
    }

    /// Keeps how it was closed.
    private static final class Line implements WebSocket.Listener {

        private final CompletableFuture<Integer> code = new CompletableFuture<>();
        private WebSocket socket;

        void says(String word) {
            socket.sendText(word, true).join();
        }

        int closed() throws Exception {
            return code.get(20, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket closing, int statusCode, String reason) {
            code.complete(statusCode);
            return CompletableFuture.completedFuture(null);
        }
    }
}
