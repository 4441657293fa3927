package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.account.Lockouts;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.binding.Application;
import org.gongji.hotline.binding.DeadLetters;
import org.gongji.hotline.binding.RequestCounts;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.binding.Requests;
import org.gongji.hotline.binding.SharingFeed;
import org.gongji.hotline.binding.State;
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
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Trace;
import org.gongji.hotline.speech.Retelling;
import org.gongji.hotline.speech.TestRetelling;
import org.gongji.hotline.speech.TestVoices;
import org.gongji.hotline.speech.Voices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The REST side over HTTP, with the real database behind it.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/console-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class ConsoleTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final String WANG_ID = "11010119550307802X";
    private static final String DEMO = "demo-token";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
        grant(properties, "supervisor", "calls-token", "calls");
        grant(properties, "agents", "tickets-token", "tickets");
        grant(properties, "window", "unlock-token", "unlock");
        grant(properties, "app", "requests-token", "requests,decisions");
        grant(properties, "bureau", "core-token", "sharings,events");
    }

    private static void grant(DynamicPropertyRegistry properties, String name, String token, String scopes) {
        properties.add("hotline.clients." + name + ".token-sha256", () -> new Token(token).sha256());
        properties.add("hotline.clients." + name + ".scopes", () -> scopes);
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "org.gongji.hotline.console",
        "org.gongji.hotline.calllog",
        "org.gongji.hotline.vault",
        "org.gongji.hotline.database",
        "org.gongji.hotline.region"
    })
    static class Part {

        @Bean
        Register register() {
            return id -> id.equals(new IdNumber(WANG_ID)) ? Optional.of(new PersonId(17)) : Optional.empty();
        }

        @Bean
        Lockouts lockouts() {
            return id -> id.equals(new IdNumber(WANG_ID));
        }

        @Bean
        Voices voices() {
            return TestVoices.ofTheProject();
        }

        @Bean
        CallBackDesk callBackDesk() {
            return new CallBackDesk();
        }

        @Bean
        CallDesk callDesk() {
            return new CallDesk();
        }

        @Bean
        Retelling retelling() {
            return TestRetelling.get();
        }

        @Bean
        RequestDesk requestDesk() {
            return new RequestDesk();
        }

        @Bean
        FeedDesk feedDesk() {
            return new FeedDesk();
        }

        @Bean
        WishDesk wishDesk() {
            return new WishDesk();
        }

        @Bean
        Requests requests() {
            return new NoRequests();
        }

        @Bean
        DeadLetters deadLetters() {
            return new NoLetters();
        }

        @Bean
        RequestCounts requestCounts() {
            return new NoCounts();
        }

        @Bean
        SharingFeed sharingFeed() {
            return (_, _, _, _) -> List.of();
        }
    }

    private static final class NoCounts implements RequestCounts {

        @Override
        public long filed(Instant from, Instant to) {
            return 0;
        }

        @Override
        public Map<State, Long> decided(Instant from, Instant to) {
            return Map.of();
        }
    }

    /// Nothing was filed: what a program files is tested with the real module.
    private static final class NoRequests implements Requests {

        @Override
        public Decision<MayBind.Outcome> preview(Application application) {
            return new Decision<>(
                    new MayBind.Outcome.Refused(Reason.SHARER_HAS_NO_ACCOUNT),
                    new Trace("mayBind", "000000/1 from 2024-12-09", "SHARER_HAS_NO_ACCOUNT", List.of()));
        }

        @Override
        public Filed file(Application application, Filer by) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public Optional<Request> find(RequestId request, String client) {
            return Optional.empty();
        }

        @Override
        public Withdrawal withdraw(RequestId request, String client) {
            return Withdrawal.NOT_FOUND;
        }
    }

    private static final class NoLetters implements DeadLetters {

        @Override
        public List<DeadLetter> list() {
            return List.of();
        }

        @Override
        public boolean replay(String event) {
            return false;
        }

        @Override
        public int replayAll() {
            return 0;
        }

        @Override
        public boolean drop(String event) {
            return false;
        }
    }

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Calls calls;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void forget() {
        DATABASE.jdbc().sql("DELETE FROM call_step").update();
        DATABASE.jdbc().sql("DELETE FROM phone_call").update();
    }

    /// Each route with each client: what is not granted is refused, and who shows no token learns nothing.
    static Stream<Arguments> matrix() {
        return Stream.of(
                Arguments.of(Route.CALLS, List.of(200, 200, 403, 403, 403, 403, 401, 401)),
                Arguments.of(Route.CALL_SEARCH, List.of(200, 200, 403, 403, 403, 403, 401, 401)),
                Arguments.of(Route.CALL, List.of(404, 404, 403, 403, 403, 403, 401, 401)),
                Arguments.of(Route.TICKET, List.of(404, 403, 404, 403, 403, 403, 401, 401)),
                Arguments.of(Route.UNLOCK, List.of(200, 403, 403, 200, 403, 403, 401, 401)),
                // a body that fits the unlock only
                Arguments.of(Route.FILE_REQUEST, List.of(422, 403, 403, 403, 422, 403, 401, 401)),
                Arguments.of(Route.REQUEST, List.of(404, 403, 403, 403, 404, 403, 401, 401)),
                Arguments.of(Route.WITHDRAW_REQUEST, List.of(404, 403, 403, 403, 404, 403, 401, 401)),
                Arguments.of(Route.PREVIEW, List.of(422, 403, 403, 403, 422, 403, 401, 401)),
                Arguments.of(Route.SHARINGS, List.of(200, 403, 403, 403, 403, 200, 401, 401)),
                Arguments.of(Route.DEAD_EVENTS, List.of(200, 403, 403, 403, 403, 200, 401, 401)),
                Arguments.of(Route.REPLAY_EVENTS, List.of(422, 403, 403, 403, 403, 422, 401, 401)),
                Arguments.of(Route.DROP_EVENT, List.of(422, 403, 403, 403, 403, 422, 401, 401)),
                Arguments.of(Route.CALLBACKS, List.of(200, 403, 403, 403, 403, 403, 401, 401)),
                Arguments.of(Route.CALLBACKS_PAUSE, List.of(200, 403, 403, 403, 403, 403, 401, 401)),
                Arguments.of(Route.CALLBACKS_RESUME, List.of(200, 403, 403, 403, 403, 403, 401, 401)),
                Arguments.of(Route.CALLBACKS_STOP, List.of(200, 403, 403, 403, 403, 403, 401, 401)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void each_client_may_do_what_it_was_granted(Route route, List<Integer> expected) throws Exception {
        var statuses = Stream.of(
                        DEMO,
                        "calls-token",
                        "tickets-token",
                        "unlock-token",
                        "requests-token",
                        "core-token",
                        "wrong-token",
                        "")
                .map(token -> status(route, token))
                .toList();

        assertThat(statuses).isEqualTo(expected);
    }

    @Test
    void every_route_stands_in_the_matrix() {
        assertThat(matrix().map(line -> line.get()[0])).containsExactly((Object[]) Route.values());
    }

    @Test
    void every_mapping_is_a_route_and_every_route_is_mapped() {
        var mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"));

        assertThat(mapped)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Route.values()).map(Route::path).toList());
    }

    @Test
    void a_call_is_found_when_it_has_ended() throws Exception {
        var id = call("2026-11-25T01:00:00Z", Ending.GOODBYE);

        var found = get("/api/v1/calls/" + id.value(), DEMO);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(text(found, "$.call.began")).isEqualTo("2026-11-25T09:00:00+08:00");
        assertThat(text(found, "$.call.outcome")).isEqualTo("GOODBYE");
        assertThat(text(found, "$.call.place")).isEqualTo("balance/TELL");
        assertThat(text(found, "$.call.from")).isEqualTo("138****0001");
        assertThat(JsonPath.<List<String>>read(found.body(), "$.path[*].place")).containsExactly("ID", "TELL");
        assertThat(JsonPath.<List<String>>read(found.body(), "$.path[*].keys")).containsExactly("••••", "");
    }

    @Test
    void a_list_goes_on_from_page_to_page() throws Exception {
        for (var second = 0; second < 3; second++) {
            call("2026-11-25T01:00:0" + second + "Z", Ending.HUNG_UP);
        }

        var first = get("/api/v1/calls?limit=2&from=2026-11-25&outcome=HUNG_UP", DEMO);
        var second = get("/api/v1/calls?limit=2&cursor=" + text(first, "$.next"), DEMO);

        assertThat(JsonPath.<List<String>>read(first.body(), "$.calls[*].began"))
                .containsExactly("2026-11-25T09:00:02+08:00", "2026-11-25T09:00:01+08:00");
        assertThat(JsonPath.<List<String>>read(second.body(), "$.calls[*].began"))
                .containsExactly("2026-11-25T09:00:00+08:00");
        assertThat(JsonPath.<Object>read(second.body(), "$.next")).isNull();
    }

    @Test
    void calls_are_searched_by_phone_and_by_id() throws Exception {
        call("2026-11-25T01:00:00Z", Ending.GOODBYE);

        assertThat(found("{\"phone\":\"13800000001\"}")).isEqualTo(1);
        assertThat(found("{\"phone\":\"13800000002\"}")).isEqualTo(0);
        assertThat(found("{\"id\":\"" + WANG_ID + "\"}")).isEqualTo(1);
        assertThat(found("{\"id\":\"110101195206153118\"}")).isEqualTo(0);
    }

    @Test
    void a_ticket_tells_who_was_put_through_and_from_where() throws Exception {
        call("2026-11-25T01:00:00Z", Ending.PERSON);

        var ticket = get("/api/v1/tickets/T-1", DEMO);

        assertThat(ticket.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(ticket.body(), "$.identified")).isTrue();
        assertThat(JsonPath.<List<String>>read(ticket.body(), "$.visited"))
                .containsExactly("identify/ID", "balance/TELL");
    }

    @Test
    void every_look_is_in_the_audit_and_says_nothing_of_whom() throws Exception {
        var before = audited().size();

        found("{\"phone\":\"13800000001\"}");
        post("/api/v1/people/unlock", DEMO, "{\"id\":\"" + WANG_ID + "\"}");

        var entries = audited().subList(before, audited().size());
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst()).startsWith("client:demo SEARCH_CALLS phone ");
        assertThat(entries.getLast()).startsWith("client:demo UNLOCK_PERSON id ");
        assertThat(String.join(" ", entries)).doesNotContain("13800000001", WANG_ID);
    }

    @Test
    void nothing_is_shown_when_the_audit_cannot_be_written() throws Exception {
        call("2026-11-25T01:00:00Z", Ending.GOODBYE);
        var database = DATABASE.jdbc();
        database.sql("RENAME TABLE audit_head TO audit_head_away").update();
        try {
            var answer = get("/api/v1/calls", DEMO);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("138");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        } finally {
            database.sql("RENAME TABLE audit_head_away TO audit_head").update();
        }
    }

    @Test
    void an_unlock_says_whether_there_was_anything_to_unlock() throws Exception {
        assertThat(post("/api/v1/people/unlock", DEMO, "{\"id\":\"" + WANG_ID + "\"}")
                        .body())
                .isEqualTo("{\"unlocked\":true}");
        assertThat(post("/api/v1/people/unlock", DEMO, "{\"id\":\"110101195206153118\"}")
                        .body())
                .isEqualTo("{\"unlocked\":false}");
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                Arguments.of("not json", 400, ""),
                Arguments.of("", 400, ""),
                Arguments.of("{\"phone\":\"13800000001\"} {}", 422, ""),
                Arguments.of("{\"fone\":\"13800000001\"}", 422, "fone"),
                Arguments.of("{\"phone\":13800000001}", 422, "phone"),
                Arguments.of("{\"phone\":[\"13800000001\"]}", 422, "phone"),
                Arguments.of("{}", 422, "phone"),
                Arguments.of("{\"phone\":\"one\"}", 422, "phone"),
                Arguments.of("{\"id\":\"110101195503078027\"}", 422, "id"),
                Arguments.of("{\"phone\":\"13800000001\",\"cursor\":\"x\"}", 422, "cursor"),
                Arguments.of("{\"phone\":\"" + "1".repeat(70_000) + "\"}", 413, ""));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_wrong_body_is_told_and_never_repeated(String body, int status, String field) throws Exception {
        var answer = post("/api/v1/calls/search", DEMO, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(text(answer, "$.detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain("13800000001", "110101195503078027");
        if (!field.isEmpty()) {
            assertThat(text(answer, "$.field")).isEqualTo(field);
        }
    }

    @Test
    void a_body_without_end_is_cut() throws Exception {
        var endless = BodyPublishers.ofByteArrays(
                Collections.nCopies(200, ("{\"phone\":\"" + "1".repeat(1000)).getBytes(StandardCharsets.UTF_8)));
        var request = request("/api/v1/calls/search", DEMO)
                .header("Content-Type", "application/json")
                .POST(endless)
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isIn(400, 413);
    }

    @Test
    void what_is_not_there_is_told_to_those_who_may_ask() throws Exception {
        var nothing = get("/api/v1/nothing", DEMO);

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get("/error", DEMO).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/nothing", "").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health", DEMO).statusCode()).isEqualTo(404);
    }

    @Test
    void a_call_number_that_no_call_has_is_not_found() throws Exception {
        assertThat(get("/api/v1/calls/99999999999999999999", DEMO).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/calls/1", DEMO).statusCode()).isEqualTo(404);
    }

    @Test
    void a_method_that_is_not_taken_says_which_are() throws Exception {
        var answer = http.send(request("/api/v1/calls", DEMO).DELETE().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_form_is_no_json() throws Exception {
        var request = request("/api/v1/calls/search", DEMO)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("phone=13800000001"))
                .build();

        var answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_path_with_tricks_is_refused_as_a_problem() throws Exception {
        var answer = get("/api/v1/calls/%2e%2e/calls", DEMO);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void without_a_token_it_is_said_how_to_send_one() throws Exception {
        var answer = get("/api/v1/calls", "");

        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"hotline\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_slip_in_a_filter_is_refused() throws Exception {
        assertThat(get("/api/v1/calls?outcom=HUNG_UP", DEMO).statusCode()).isEqualTo(422);
    }

    @Test
    void health_and_figures_are_on_the_management_port_and_nothing_else_is() throws Exception {
        assertThat(managed("/actuator/health/liveness")).isEqualTo(200);
        assertThat(managed("/actuator/health/readiness")).isEqualTo(200);
        assertThat(managed("/actuator/prometheus")).isEqualTo(200);
        assertThat(managed("/actuator/env")).isNotEqualTo(200);
        assertThat(managed("/actuator/heapdump")).isNotEqualTo(200);
        assertThat(managed("/api/v1/calls")).isEqualTo(401);
    }

    private CallId call(String at, Ending ending) {
        var start = new CallStart(
                CallId.next(Instant.parse(at)),
                new CallStart.Entry.Inbound(),
                Optional.of(new PhoneNumber("13800000001")),
                false,
                Optional.empty(),
                Optional.empty(),
                "PJSIP/trunk-00000001");
        events.publishEvent(new CallBegan(start, start.id().began()));
        events.publishEvent(new CallEnded(
                start.id(),
                start.id().began().plusSeconds(60),
                ending,
                Language.MANDARIN,
                Pace.USUAL,
                Optional.of(17L),
                Optional.of("110000"),
                ending == Ending.PERSON ? Optional.of("T-1") : Optional.empty(),
                List.of(
                        new Step(
                                "identify",
                                "ID",
                                "known",
                                start.id().began(),
                                Duration.ofSeconds(3),
                                List.of("id.ask"),
                                "••••"),
                        new Step(
                                "balance",
                                "TELL",
                                "",
                                start.id().began(),
                                Duration.ofSeconds(9),
                                List.of("balance.one"),
                                ""))));
        await().until(() ->
                calls.find(start.id()).flatMap(call -> call.ending()).isPresent());
        return start.id();
    }

    private int found(String body) throws Exception {
        var answer = post("/api/v1/calls/search", DEMO, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonPath.<List<?>>read(answer.body(), "$.calls").size();
    }

    @Test
    void call_backs_are_shown_with_their_attempts_and_the_number_masked() throws Exception {
        var answer = get("/api/v1/callbacks?state=due", DEMO);

        assertThat(text(answer, "$.callbacks[0].person")).isEqualTo("17");
        assertThat(text(answer, "$.callbacks[0].why")).isEqualTo("CALL_AFTER_REST");
        assertThat(text(answer, "$.callbacks[0].due")).isEqualTo("2026-11-25T14:30:00+08:00");
        assertThat(text(answer, "$.callbacks[0].attempts[0].number")).isEqualTo("138****0001");
        assertThat(text(answer, "$.callbacks[0].attempts[0].outcome")).isEqualTo("NO_ANSWER");
        assertThat(answer.body()).doesNotContain("13800000001");
        assertThat(audited()).last().asString().startsWith("client:demo LIST_CALLBACKS");
    }

    @Test
    void call_backs_are_paged_by_key() throws Exception {
        var first = get("/api/v1/callbacks?limit=1", DEMO);
        var second = get("/api/v1/callbacks?limit=1&cursor=" + text(first, "$.next"), DEMO);

        assertThat(text(first, "$.next")).isEqualTo("1795588200000000.17");
        assertThat(JsonPath.<List<?>>read(second.body(), "$.callbacks")).isEmpty();
        assertThat(get("/api/v1/callbacks?cursor=x", DEMO).statusCode()).isEqualTo(422);
        assertThat(get("/api/v1/callbacks?state=gone", DEMO).statusCode()).isEqualTo(422);
        assertThat(get("/api/v1/callbacks?person=17", DEMO).statusCode()).isEqualTo(422);
    }

    @Test
    void call_backs_are_stopped_and_go_on() throws Exception {
        var stopped = post("/api/v1/callbacks/stop", DEMO, "");

        assertThat(text(stopped, "$.state")).isEqualTo("STOPPED");
        assertThat(text(stopped, "$.by")).isEqualTo("client:demo");
        assertThat(audited()).last().asString().isEqualTo("client:demo TURN_CALLBACKS STOPPED");
        assertThat(text(post("/api/v1/callbacks/resume", DEMO, ""), "$.state")).isEqualTo("OPEN");
    }

    private static List<String> audited() {
        return JdbcClient.create(DATABASE.dataSource())
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private int status(Route route, String token) {
        var path = route.path().replaceAll("\\{[^}]*}", "1");
        try {
            return switch (route.method()) {
                case GET -> get(path, token).statusCode();
                case DELETE ->
                    http.send(request(path, token).DELETE().build(), BodyHandlers.ofString())
                            .statusCode();
                default -> post(path, token, "{\"id\":\"" + WANG_ID + "\"}").statusCode();
            };
        } catch (IOException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(request(path, token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        var request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private int managed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static String text(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }
}
