package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What is around each page, as a browser gets it.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class PagesTests {

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
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /// Each page with each visitor, in the order of [Visitor]: stranger, half in, supervisor, auditor,
    /// admin.
    static Stream<Arguments> matrix() {
        return Stream.of(
                Arguments.of(Page.HOME, "+++++"),
                Arguments.of(Page.STYLES, "+++++"),
                Arguments.of(Page.SCRIPTS, "+++++"),
                Arguments.of(Page.HTMX, "+++++"),
                Arguments.of(Page.SIGN_IN, "+++++"),
                Arguments.of(Page.PASSWORD, "+++++"),
                Arguments.of(Page.SECOND_FACTOR, "-+---"),
                Arguments.of(Page.CODE, "-+---"),
                Arguments.of(Page.NEW_PASSWORD, "-+---"),
                Arguments.of(Page.OWN_CHOSEN, "-+---"),
                Arguments.of(Page.OIDC, "+++++"),
                Arguments.of(Page.OIDC_BACK, "+++++"),
                Arguments.of(Page.SIGN_OUT, "+++++"),
                Arguments.of(Page.CONSOLE, "--+++"),
                Arguments.of(Page.CALLS, "--++-"),
                Arguments.of(Page.CALL_SEARCH, "--++-"),
                Arguments.of(Page.FILTER_SAVED, "--++-"),
                Arguments.of(Page.FILTER_DELETED, "--++-"),
                Arguments.of(Page.CALL, "--++-"),
                Arguments.of(Page.UNMASK, "--+--"),
                Arguments.of(Page.REPLAY, "--++-"),
                Arguments.of(Page.AUDIT, "---+-"),
                Arguments.of(Page.AUDIT_ABOUT, "---+-"),
                Arguments.of(Page.AUDIT_EXPORT, "---+-"),
                Arguments.of(Page.USERS, "----+"),
                Arguments.of(Page.USER_ADDED, "----+"),
                Arguments.of(Page.USER_TURNED, "----+"),
                Arguments.of(Page.USER_RESET, "----+"),
                Arguments.of(Page.USER_REMOVED, "----+"),
                Arguments.of(Page.OWN, "--+++"),
                Arguments.of(Page.OWN_PASSWORD, "--+++"),
                Arguments.of(Page.OWN_FACTOR, "--+++"),
                Arguments.of(Page.BOARDS, "--+++"),
                Arguments.of(Page.REQUESTS, "--++-"),
                Arguments.of(Page.REQUEST_SEARCH, "--++-"),
                Arguments.of(Page.REQUEST, "--++-"),
                Arguments.of(Page.EVIDENCE_CHECK, "--++-"),
                Arguments.of(Page.REFUSED_REQUESTS, "--++-"),
                Arguments.of(Page.CALL_BACKS, "--+++"),
                Arguments.of(Page.CALL_BACK_SWITCH, "--+-+"),
                Arguments.of(Page.DO_NOT_CALL, "--+++"),
                Arguments.of(Page.CALL_AGAIN, "----+"),
                Arguments.of(Page.EVENTS, "--+++"),
                Arguments.of(Page.EVENTS_REPLAYED, "--+-+"),
                Arguments.of(Page.EVENT_DROPPED, "--+-+"),
                Arguments.of(Page.WISHES, "--++-"),
                Arguments.of(Page.WISH_NUMBER, "--+--"),
                Arguments.of(Page.WISH_DONE, "--+--"),
                Arguments.of(Page.FEEDS, "--+++"),
                Arguments.of(Page.FEED, "--+++"),
                Arguments.of(Page.EXPORTS, "--++-"),
                Arguments.of(Page.EXPORT, "--++-"),
                Arguments.of(Page.EXPORTS_MINE, "--++-"),
                Arguments.of(Page.EXPORT_CANCEL, "--++-"),
                Arguments.of(Page.REPORTS, "--++-"),
                Arguments.of(Page.REPORT_WRITTEN, "--+--"),
                Arguments.of(Page.REPORT, "--++-"),
                Arguments.of(Page.LIVE, "--++-"),
                Arguments.of(Page.LIVE_STREAM, "--++-"),
                Arguments.of(Page.LIVE_HERE, "--++-"),
                Arguments.of(Page.INSIGHT, "--++-"),
                Arguments.of(Page.INSIGHT_FILE, "--++-"),
                Arguments.of(Page.PROMPTS, "--+++"),
                Arguments.of(Page.PROMPT_SENTENCE, "--+++"),
                Arguments.of(Page.PROMPT_SENTENCE_SOUND, "--+++"),
                Arguments.of(Page.PROMPT_CLIP, "--+++"),
                Arguments.of(Page.PROMPT_CLIP_SOUND, "--+++"),
                Arguments.of(Page.PROMPT_SENT, "----+"),
                Arguments.of(Page.PROMPT_LIVE, "----+"),
                Arguments.of(Page.PROMPT_SCRIPT, "--+++"),
                Arguments.of(Page.RULES, "--+++"),
                Arguments.of(Page.RULE_CHART, "--+++"),
                Arguments.of(Page.WHAT_IF, "--++-"),
                Arguments.of(Page.WHAT_IF_DECIDED, "--++-"),
                Arguments.of(Page.PHONE, "+++++"),
                Arguments.of(Page.PHONE_LINE, "+++++"),
                Arguments.of(Page.PHONE_CHARTS, "+++++"));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void each_page_is_for_those_whom_the_matrix_names(Page page, String expected) {
        var admitted = Stream.of(Visitor.values())
                .map(visitor -> isAdmitted(page, visitor) ? "+" : "-")
                .collect(Collectors.joining());

        assertThat(admitted).isEqualTo(expected);
    }

    @Test
    void every_page_stands_in_the_matrix() {
        assertThat(matrix().map(line -> line.get()[0])).containsExactly((Object[]) Page.values());
    }

    @Test
    void every_mapping_of_a_page_is_in_the_table_and_every_page_is_mapped() {
        var mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .filter(mapping -> !mapping.contains("/api/") && !mapping.contains("/error"));

        assertThat(mapped)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Page.values())
                        .filter(page -> !page.path().endsWith("/**")
                                && !Set.of(Page.PHONE_LINE, Page.OIDC, Page.OIDC_BACK)
                                        .contains(page)) // no controller's
                        .map(page -> page.method() + " " + page.path())
                        .toList());
    }

    @Test
    void a_page_that_is_not_there_is_told_on_a_page_to_those_who_are_signed_in() throws Exception {
        var answer = visitor(Visitor.ADMIN).open("/console/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("打不开", "没有这一页");
    }

    @Test
    void a_page_of_others_is_refused_on_a_page() throws Exception {
        var answer = visitor(Visitor.ADMIN).open("/console/code");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您的角色不能看这一页");
    }

    @Test
    void a_page_that_asks_in_the_background_is_sent_to_the_sign_in_as_a_whole() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/console"))
                .header("HX-Request", "true")
                .build();

        var answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/console/sign-in");
    }

    /// Refused is who is told so, or is shown the way in.
    private boolean isAdmitted(Page page, Visitor visitor) {
        try {
            var path = page.path().replace("/**", "/x").replaceAll("\\{[^/]*}", "1");
            var browser = visitor(visitor);
            var answer = page.method() == RequestMethod.GET ? knock(browser, path) : browser.send(path, Map.of());
            var sentTo = answer.headers().firstValue("Location").orElse("");
            return answer.statusCode() != 403 && !sentTo.equals("/console/sign-in") && !sentTo.equals("/console/code");
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /// Some pages never end: only how they begin is of interest.
    private static HttpResponse<?> knock(Browser browser, String path) throws Exception {
        var answer = browser.follow(path);
        answer.body().close();
        return answer;
    }

    private Browser visitor(Visitor visitor) {
        return switch (visitor) {
            case STRANGER -> new Browser(port);
            case HALF_IN -> holding("supervisor", true);
            case SUPERVISOR -> holding("supervisor", false);
            case AUDITOR -> holding("auditor", false);
            case ADMIN -> holding("admin", false);
        };
    }

    private Browser holding(String name, boolean half) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, half).text());
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_page_is_in_chinese_unless_somebody_chose_english() throws Exception {
        assertThat(get("/").body()).contains("lang=\"zh-CN\"", "共济热线在运行");
        assertThat(get("/?lang=en").body()).contains("lang=\"en\"", "Gongji Hotline is running");
        assertThat(get("/?lang=en").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("hotline-lang=en", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_page_offers_the_other_language_of_itself() throws Exception {
        assertThat(get("/").body()).contains("href=\"/?lang=en\"");
    }

    @Test
    void a_browser_is_told_to_load_nothing_from_elsewhere_and_to_run_nothing_inline() throws Exception {
        var page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContain("style=", "onclick", "<style", "<script>");
    }

    @Test
    void everything_a_page_names_is_served_from_here() throws Exception {
        for (var path : get("/").body().split("\"", -1)) {
            if (path.matches("/(css|js|webjars)/.*")) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
