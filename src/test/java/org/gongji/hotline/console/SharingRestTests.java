package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongji.hotline.callback.Attempts;
import org.gongji.hotline.database.TestDatabase;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What the app and the window file, over HTTP, with the real rules and the real database behind it and the people of
/// the demo.
@SpringBootTest(
        classes = SharingRestTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/sharing-rest-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class SharingRestTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("account", "binding", "calllog", "console", "database");

    private static final String LI = "110101195206153118";
    private static final String WANG = "11010119550307802X";
    private static final String NOBODY = "110101199003072957";
    private static final String DEMO = "demo-token";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
        properties.add("hotline.clients.other.token-sha256", () -> new Token("other-token").sha256());
        properties.add("hotline.clients.other.scopes", () -> "requests");
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "org.gongji.hotline.account",
        "org.gongji.hotline.binding",
        "org.gongji.hotline.console",
        "org.gongji.hotline.calllog",
        "org.gongji.hotline.vault",
        "org.gongji.hotline.database",
        "org.gongji.hotline.region"
    })
    static class Part {

        @Bean
        Voices voices() {
            return TestVoices.ofTheProject();
        }

        @Bean
        CallBackDesk callBackDesk() {
            return new CallBackDesk();
        }

        @Bean
        Attempts attempts() {
            return _ -> Optional.empty();
        }

        @Bean
        Retelling retelling() {
            return TestRetelling.get();
        }
    }

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void forget() {
        for (var table : List.of("binding_request", "sharing", "sharing_event", "filing")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void a_request_is_filed_read_and_withdrawn() throws Exception {
        var filed = file("key-1", husbandForWife());

        assertThat(filed.statusCode()).isEqualTo(201);
        assertThat(text(filed, "$.status")).isEqualTo("WAITING");
        assertThat(text(filed, "$.taskCode")).matches("\\d{6}");
        assertThat(JsonPath.<List<String>>read(filed.body(), "$.waitsFor")).containsExactly("BENEFICIARY");
        assertThat(text(filed, "$.expiresAt")).endsWith("+08:00");
        var place = filed.headers().firstValue("Location").orElseThrow();
        assertThat(place).isEqualTo("/api/v1/binding-requests/" + text(filed, "$.requestId"));

        var found = get(place, DEMO);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(text(found, "$.status")).isEqualTo("WAITING");
        assertThat(text(found, "$.decision.answer")).isEqualTo("BIND_WAITS_FOR_BENEFICIARY");
        assertThat(JsonPath.<Object>read(found.body(), "$.decidedAt")).isNull();
        assertThat(found.body()).doesNotContain(LI, WANG);

        assertThat(delete(place, DEMO).statusCode()).isEqualTo(204);
        assertThat(text(get(place, DEMO), "$.status")).isEqualTo("WITHDRAWN");
        assertThat(delete(place, DEMO).statusCode()).isEqualTo(409);
    }

    @Test
    void the_same_key_again_has_the_same_answer_and_files_nothing_more() throws Exception {
        var first = file("key-1", husbandForWife());

        var again = file("key-1", husbandForWife().replace(",", " ,\n "));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count("binding_request")).isEqualTo(1);
    }

    @Test
    void another_body_under_the_same_key_is_a_conflict() throws Exception {
        file("key-1", husbandForWife());

        var other = file("key-1", husbandForWife().replace("null", "\"500.00\""));

        assertThat(other.statusCode()).isEqualTo(409);
        assertProblem(other, 409);
    }

    @Test
    void two_clients_may_choose_the_same_key() throws Exception {
        file("key-1", husbandForWife());

        var other =
                post("/api/v1/binding-requests", "other-token", "key-1", body(LI, NOBODY, "CHILD", "SHARER", "APP"));

        assertThat(text(other, "$.reason")).isEqualTo("BENEFICIARY_NOT_INSURED");
    }

    @Test
    void what_the_rules_refuse_is_told_with_its_reason_its_rule_and_its_source() throws Exception {
        file("key-1", husbandForWife());

        var refused = file("key-2", husbandForWife());

        assertProblem(refused, 422);
        assertThat(text(refused, "$.reason")).isEqualTo("REQUEST_ALREADY_WAITING");
        assertThat(text(refused, "$.rule")).isEqualTo("SAME_WAITS");
        assertThat(text(refused, "$.source")).isEqualTo("one request between the same two people");
        assertThat(refused.body()).doesNotContain(LI, WANG);
        assertThat(file("key-2", husbandForWife()).body()).isEqualTo(refused.body());
    }

    @Test
    void somebody_unknown_has_no_account_to_share_from() throws Exception {
        var refused = file("key-1", body(NOBODY, WANG, "SPOUSE", "SHARER", "APP"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused, "$.reason")).isEqualTo("SHARER_HAS_NO_ACCOUNT");
    }

    @Test
    void another_client_sees_nothing_of_it() throws Exception {
        var place =
                file("key-1", husbandForWife()).headers().firstValue("Location").orElseThrow();

        assertThat(get(place, "other-token").statusCode()).isEqualTo(404);
        assertThat(delete(place, "other-token").statusCode()).isEqualTo(404);
        assertThat(text(get(place, DEMO), "$.status")).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "987654321", "99999999999999999999", "x", "-1"})
    void a_number_that_no_request_has_is_not_found(String number) throws Exception {
        assertThat(get("/api/v1/binding-requests/" + number, DEMO).statusCode()).isEqualTo(404);
        assertThat(delete("/api/v1/binding-requests/" + number, DEMO).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_preview_decides_the_same_with_its_trace_and_files_nothing() throws Exception {
        var preview = post("/api/v1/decisions/preview", DEMO, "", husbandForWife());

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(text(preview, "$.status")).isEqualTo("WAITING");
        assertThat(JsonPath.<List<String>>read(preview.body(), "$.waitsFor")).containsExactly("BENEFICIARY");
        assertThat(JsonPath.<Boolean>read(preview.body(), "$.byPhone")).isTrue();
        assertThat(text(preview, "$.terms")).startsWith("terms.rcv");
        assertThat(text(preview, "$.trace.answer")).isEqualTo("BIND_WAITS_FOR_BENEFICIARY");
        assertThat(JsonPath.<List<String>>read(preview.body(), "$.trace.steps[*].rule"))
                .contains("SAME_WAITS", "FILED_BY_BENEFICIARY");
        assertThat(JsonPath.<List<String>>read(preview.body(), "$.trace.steps[*].source"))
                .allSatisfy(source -> assertThat(source).isNotBlank());
        assertThat(preview.body()).doesNotContain(LI, WANG);
        assertThat(count("binding_request")).isZero();
    }

    @Test
    void a_preview_of_what_would_be_refused_is_an_answer_like_any_other() throws Exception {
        var preview = post("/api/v1/decisions/preview", DEMO, "", body(LI, LI, "SPOUSE", "SHARER", "APP"));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(text(preview, "$.status")).isEqualTo("REFUSED");
        assertThat(text(preview, "$.reason")).isEqualTo("SAME_PERSON");
        assertThat(JsonPath.<Object>read(preview.body(), "$.byPhone")).isNull();
    }

    static Stream<Arguments> wrongBodies() {
        var good = husbandForWife();
        return Stream.of(
                Arguments.of("not json", 400, ""),
                Arguments.of("", 400, ""),
                Arguments.of("[]", 422, ""),
                Arguments.of("null", 400, ""),
                Arguments.of("{}", 422, "channel"),
                Arguments.of(good.replace("}", ",\"nickname\":\"x\"}"), 422, "nickname"),
                Arguments.of(good.replace("\"" + LI + "\"", LI), 422, "sharerId"),
                Arguments.of(good.replace("\"" + LI + "\"", "null"), 422, "sharerId"),
                Arguments.of(good.replace("\"" + LI + "\"", "[\"" + LI + "\"]"), 422, "sharerId"),
                Arguments.of(good.replace(LI, "110101520615311"), 422, "sharerId"),
                Arguments.of(good.replace(LI, "110101195206153117"), 422, "sharerId"),
                Arguments.of(good.replace(LI, "110101195213453118"), 422, "sharerId"),
                Arguments.of(good.replace(LI, "AB1234567"), 422, "sharerId"),
                Arguments.of(good.replace(WANG, "*#A-D"), 422, "beneficiaryId"),
                Arguments.of(good.replace(WANG, "1".repeat(40)), 422, "beneficiaryId"),
                Arguments.of(good.replace("SPOUSE", "COUSIN"), 422, "relation"),
                Arguments.of(good.replace("SPOUSE", "spouse"), 422, "relation"),
                Arguments.of(good.replace("\"SHARER\"", "\"MOTHER\""), 422, "filedBy"),
                Arguments.of(good.replace("\"APP\"", "\"FAX\""), 422, "channel"),
                Arguments.of(good.replace("\"APP\"", "7"), 422, "channel"),
                Arguments.of(good.replace("null", "500"), 422, "quota"),
                Arguments.of(good.replace("null", "500.00"), 422, "quota"),
                Arguments.of(good.replace("null", "\"500\""), 422, "quota"),
                Arguments.of(good.replace("null", "\"-5.00\""), 422, "quota"),
                Arguments.of(good.replace("null", "\"0.00\""), 422, "quota"),
                Arguments.of(good.replace("null", "\"1e9\""), 422, "quota"),
                Arguments.of(good.replace("null", "\"9999999999999.00\""), 422, "quota"),
                Arguments.of(good.replace("}", ",\"documentSeen\":\"true\"}"), 422, "documentSeen"),
                Arguments.of(good.replace("}", ",\"documentSeen\":true}"), 422, "documentSeen"),
                Arguments.of(good + good, 422, ""),
                Arguments.of(good.replace("SPOUSE", "S".repeat(70_000)), 413, ""));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_wrong_body_is_told_and_never_repeated(String body, int status, String field) throws Exception {
        for (var path : List.of("/api/v1/binding-requests", "/api/v1/decisions/preview")) {
            var answer = post(path, DEMO, "key-1", body);

            assertProblem(answer, status);
            assertThat(answer.body()).doesNotContain(LI, WANG, "110101520615311", "COUSIN", "1111111");
            if (!field.isEmpty()) {
                assertThat(text(answer, "$.field")).isEqualTo(field);
            }
        }
        assertThat(count("binding_request")).isZero();
    }

    @Test
    void a_form_is_no_request() throws Exception {
        var request = request("/api/v1/binding-requests", DEMO)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(husbandForWife()))
                .build();

        assertProblem(http.send(request, BodyHandlers.ofString()), 415);
    }

    @Test
    void without_a_key_nothing_is_filed() throws Exception {
        var answer = post("/api/v1/binding-requests", DEMO, "", husbandForWife());

        assertProblem(answer, 400);
        assertThat(text(answer, "$.field")).isEqualTo("Idempotency-Key");
        assertThat(count("binding_request")).isZero();
    }

    @Test
    void a_key_that_is_too_long_or_no_word_is_refused() throws Exception {
        assertProblem(file("k".repeat(101), husbandForWife()), 400);
        assertProblem(file("two words", husbandForWife()), 400);
        assertThat(file("k".repeat(100), husbandForWife()).statusCode()).isEqualTo(201);
    }

    @Test
    void who_may_not_file_learns_nothing() throws Exception {
        assertProblem(post("/api/v1/binding-requests", "", "key-1", husbandForWife()), 401);
        assertProblem(post("/api/v1/binding-requests", "wrong-token", "key-1", husbandForWife()), 401);
        assertProblem(post("/api/v1/decisions/preview", "other-token", "", husbandForWife()), 403);
    }

    @Test
    void a_window_says_that_it_has_seen_the_paper() throws Exception {
        var body = body(LI, WANG, "SPOUSE", "SHARER", "WINDOW").replace("}", ",\"documentSeen\":true}");

        assertThat(file("key-1", body).statusCode()).isEqualTo(201);
    }

    @Test
    void whatever_is_filed_read_or_asked_is_in_the_audit_first_and_names_nobody() throws Exception {
        var before = audited().size();

        var place =
                file("key-1", husbandForWife()).headers().firstValue("Location").orElseThrow();
        get(place, DEMO);
        post("/api/v1/decisions/preview", DEMO, "", husbandForWife());
        delete(place, DEMO);
        get("/api/v1/sharings.csv?from=2026-11-01", DEMO);

        var entries = audited().subList(before, audited().size());
        assertThat(entries).hasSize(5);
        assertThat(entries.get(0)).matches("client:demo FILE_REQUEST sharer [0-9a-f]{16} beneficiary [0-9a-f]{16}");
        assertThat(entries.get(1)).startsWith("client:demo READ_REQUEST request ");
        assertThat(entries.get(2)).startsWith("client:demo PREVIEW_DECISION sharer ");
        assertThat(entries.get(3)).startsWith("client:demo WITHDRAW_REQUEST request ");
        assertThat(entries.get(4)).isEqualTo("client:demo EXPORT_SHARINGS from 2026-10-31T16:00:00Z to -");
        assertThat(String.join(" ", entries)).doesNotContain(LI, WANG);
    }

    @Test
    void nothing_is_filed_or_shown_when_the_audit_cannot_be_written() throws Exception {
        DATABASE.jdbc().sql("RENAME TABLE audit_head TO audit_head_away").update();
        try {
            assertProblem(file("key-1", husbandForWife()), 503);
            assertProblem(post("/api/v1/decisions/preview", DEMO, "", husbandForWife()), 503);
            assertProblem(get("/api/v1/sharings.csv", DEMO), 503);
            assertThat(count("binding_request")).isZero();
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE audit_head_away TO audit_head").update();
        }
    }

    @Test
    void what_is_confirmed_stands_in_the_csv_with_both_ids() throws Exception {
        var event = event(1, "CONFIRMED", "2026-11-25 01:02:03.5", "50000");
        event(2, "ENDED", "2026-11-26 01:02:03.5", "NULL");

        var csv = get("/api/v1/sharings.csv", DEMO);

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).contains("\r\n");
        assertThat(rows(csv)).hasSize(2);
        assertThat(rows(csv).getFirst().getFieldsAsMap())
                .isEqualTo(Map.of(
                        "event", event,
                        "happened_at", "2026-11-25T09:02:03.500+08:00",
                        "kind", "CONFIRMED",
                        "sharing", "1",
                        "request", "1001",
                        "sharer_id", LI,
                        "beneficiary_id", WANG,
                        "relation", "SPOUSE",
                        "quota", "500.00",
                        "effective", "2026-11-25"));
        assertThat(rows(csv).getLast().getField("quota")).isEmpty();
    }

    @Test
    void a_day_at_the_end_means_to_its_end_in_the_zone_of_the_hotline() throws Exception {
        event(1, "CONFIRMED", "2026-11-24 15:59:59.999999", "NULL");
        event(2, "CONFIRMED", "2026-11-24 16:00:00", "NULL");
        event(3, "CONFIRMED", "2026-11-25 15:59:59.999999", "NULL");
        event(4, "CONFIRMED", "2026-11-25 16:00:00", "NULL");

        var day = get("/api/v1/sharings.csv?from=2026-11-25&to=2026-11-25", DEMO);

        assertThat(rows(day)).extracting(row -> row.getField("sharing")).containsExactly("2", "3");
    }

    @Test
    void more_than_a_page_is_told_once_each_and_in_order_even_within_one_moment() throws Exception {
        for (var number = 1; number <= 1203; number++) {
            event(number, "CONFIRMED", "2026-11-25 01:02:03", "NULL");
        }

        var all = get("/api/v1/sharings.csv", DEMO);

        assertThat(rows(all))
                .extracting(row -> Integer.valueOf(row.getField("sharing")))
                .hasSize(1203)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_filter_that_means_nothing_is_refused() throws Exception {
        assertProblem(get("/api/v1/sharings.csv?form=2026-11-25", DEMO), 422);
        assertProblem(get("/api/v1/sharings.csv?from=yesterday", DEMO), 422);
    }

    @Test
    void an_export_that_breaks_off_does_not_look_whole() throws Exception {
        for (var number = 1; number <= 600; number++) {
            event(number, "CONFIRMED", "2026-11-25 01:02:03", "NULL");
        }
        // of the second page one row cannot be read
        DATABASE.jdbc()
                .sql("UPDATE sharing_event SET relation = 'COUSIN' WHERE sharing = 550")
                .update();

        assertThatThrownBy(() -> get("/api/v1/sharings.csv", DEMO)).isInstanceOf(IOException.class);
    }

    @Test
    void a_dead_letter_is_listed_and_replayed() throws Exception {
        var event = event(1, "CONFIRMED", "2026-11-25 01:02:03", "NULL");
        DATABASE.jdbc()
                .sql(
                        "UPDATE sharing_event SET state = 'DEAD', settled_at = UTC_TIMESTAMP(6), tries = 30, problem = 'answered 500'")
                .update();

        var dead = get("/api/v1/events/dead", DEMO);
        assertThat(JsonPath.<List<String>>read(dead.body(), "$.events[*].event"))
                .containsExactly(event);
        assertThat(text(dead, "$.events[0].problem")).isEqualTo("answered 500");
        assertThat(dead.body()).doesNotContain(LI, WANG);

        var replayed = post("/api/v1/events/dead/replay", DEMO, "", "{\"event\":\"" + event + "\"}");
        assertThat(replayed.body()).isEqualTo("{\"events\":1}");
        assertThat(post("/api/v1/events/dead/replay", DEMO, "", "{}").body()).isEqualTo("{\"events\":0}");
        assertThat(post("/api/v1/events/dead/drop", DEMO, "", "{\"event\":\"" + event + "\"}")
                        .body())
                .isEqualTo("{\"dropped\":false}");
        assertProblem(post("/api/v1/events/dead/drop", DEMO, "", "{\"event\":\"1\"}"), 422);
    }

    @Test
    void it_is_measured_how_many_requests_wait_and_how_the_outbox_stands() throws Exception {
        file("key-1", husbandForWife());

        var figures = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(figures.body())
                .contains("hotline_requests_waiting 1.0")
                .contains("hotline_outbox_waiting", "hotline_outbox_oldest_seconds", "hotline_outbox_dead");
    }

    private static String husbandForWife() {
        return body(LI, WANG, "SPOUSE", "SHARER", "APP");
    }

    private static String body(String sharer, String beneficiary, String relation, String filedBy, String channel) {
        return """
                {"sharerId":"%s","beneficiaryId":"%s","relation":"%s","filedBy":"%s","channel":"%s","quota":null}""".formatted(sharer, beneficiary, relation, filedBy, channel);
    }

    /// An event as if it had happened then.
    private static String event(long sharing, String kind, String at, String quota) {
        var event = UUID.randomUUID().toString();
        DATABASE.jdbc()
                .sql("""
                        INSERT INTO sharing_event
                            (event, kind, sharing, request, sharer, beneficiary, relation, quota_fen, effective,
                             happened_at, state, tries, due_at)
                        VALUES ('%s', '%s', %d, %d, :sharer, :beneficiary, 'SPOUSE', %s, '2026-11-25', '%s',
                            'WAITING', 0, '%s')
                        """.formatted(event, kind, sharing, 1000 + sharing, quota, at, at))
                .param("sharer", personId(2))
                .param("beneficiary", personId(1))
                .update();
        return event;
    }

    /// The demo's people have their numbers in the order of the file.
    private static long personId(int line) {
        return DATABASE.jdbc()
                .sql("SELECT id FROM person ORDER BY id")
                .query(Long.class)
                .list()
                .get(line - 1);
    }

    private HttpResponse<String> file(String key, String body) throws IOException, InterruptedException {
        return post("/api/v1/binding-requests", DEMO, key, body);
    }

    private HttpResponse<String> post(String path, String token, String key, String body)
            throws IOException, InterruptedException {
        var request = request(path, token).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(request(path, token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String path, String token) throws IOException, InterruptedException {
        return http.send(request(path, token).DELETE().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static List<NamedCsvRecord> rows(HttpResponse<String> csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(text(answer, "$.detail")).isNotBlank();
    }

    private static String text(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    private static int count(String table) {
        return DATABASE.jdbc()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private static List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
