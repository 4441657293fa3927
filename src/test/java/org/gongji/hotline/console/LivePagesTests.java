package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gongji.hotline.call.CallEvent.CallBegan;
import org.gongji.hotline.call.CallEvent.CallEnded;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallEvent.PlaceReached;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.LoggedCall;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.rules.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The page of calls in progress and its stream, over HTTP and the real call log.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/live-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
@Timeout(60)
class LivePagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Users users;

    @Autowired
    private Badges badges;

    @Autowired
    private Calls calls;

    private static final AtomicInteger WATCHERS = new AtomicInteger();

    private final List<CallStart> going = new ArrayList<>();
    private final List<News> streams = new ArrayList<>();
    private Token token;
    private Browser supervisor;

    @BeforeEach
    void begin() {
        var name = "watcher-" + WATCHERS.incrementAndGet(); // whose streams no other test has open
        users.add(name, Role.SUPERVISOR, new Password("long-enough-for-watching"));
        token = badges.issue(users.named(name).orElseThrow(), false);
        supervisor = new Browser(port).with("hotline-demo", token.text());
    }

    @AfterEach
    void stopWatching() throws IOException {
        for (var stream : streams) {
            stream.close();
        }
        List.copyOf(going).forEach(this::end);
    }

    @Test
    void a_call_in_progress_is_there_with_its_place_and_the_number_masked() throws Exception {
        var start = begun();
        events.publishEvent(new PlaceReached(start.id(), "identify", "PIN", Instant.now()));

        await().untilAsserted(() -> assertThat(supervisor.open("/console/live").body())
                .contains(
                        "138****0001",
                        "identify/PIN",
                        "/console/calls/" + start.id().value())
                .doesNotContain("13800000001"));
    }

    @Test
    void without_a_script_the_page_is_whole_and_can_be_asked_for_again() throws Exception {
        await().untilAsserted(() -> assertThat(supervisor.open("/console/live").body())
                .contains("现在没有通话", "href=\"/console/live\"", "刷新", "正常")
                .doesNotContain("style=", "onclick", "<style", "<script>"));
    }

    @Test
    void the_stream_tells_of_a_call_when_it_begins_and_no_more_when_it_has_ended() throws Exception {
        var news = watch();
        assertThat(news.next()).startsWith("now ");

        var start = begun();
        news.until("138****0001");
        end(start);

        news.until("现在没有通话");
    }

    @Test
    void something_is_told_every_second() throws Exception {
        var news = watch();
        news.next();
        var began = System.nanoTime();

        for (var piece = 0; piece < 3; piece++) {
            news.next();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void the_stream_is_english_for_whoever_chose_it_and_in_their_zone() throws Exception {
        supervisor.with("hotline-lang", "en").with("hotline-zone", "Europe%2FLisbon");

        watch().until("Time (Europe/Lisbon)");
    }

    @Test
    void a_stream_ends_when_its_session_ends() throws Exception {
        var news = watch();
        news.next();

        badges.withdraw(token);

        assertThat(news.last()).isEqualTo("over ");
    }

    @Test
    void a_stream_ends_when_the_user_is_removed() throws Exception {
        var news = watch();
        news.next();

        users.remove("watcher-" + WATCHERS.get());

        assertThat(news.last()).isEqualTo("over ");
    }

    @Test
    void a_stream_keeps_no_session_open_and_opening_it_again_does_not_either() throws Exception {
        seenBefore(Duration.ofMinutes(14));
        var news = watch();
        news.next();

        assertThat(seen()).isGreaterThan(Duration.ofMinutes(13));
        seenBefore(Duration.ofMinutes(16));
        assertThat(news.last()).isEqualTo("over ");
        assertThat(supervisor.follow("/console/live/stream").headers().firstValue("Location"))
                .contains("/console/sign-in");
    }

    @Test
    void whoever_is_in_front_of_the_page_says_so_and_stays() throws Exception {
        seenBefore(Duration.ofMinutes(14));

        assertThat(supervisor.open("/console/live/here").statusCode()).isEqualTo(204);

        assertThat(seen()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void one_person_watches_four_times_at_once_and_no_fifth_until_one_is_closed() throws Exception {
        for (var page = 0; page < 4; page++) {
            assertThat(watch().next()).startsWith("now ");
        }

        assertThat(watch().last()).isEqualTo("full ");

        streams.getFirst().close();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(watch().next()).startsWith("now "));
    }

    @Test
    void opening_the_page_and_its_stream_is_one_look_in_the_audit() throws Exception {
        var before = looks();

        var page = supervisor.open("/console/live").body();
        new News(page.replaceAll("(?s).*data-stream=\"([^\"]*)\".*", "$1")).next();

        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void a_stream_without_a_page_is_a_look_of_its_own() throws Exception {
        var before = looks();

        watch().next();

        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void nothing_is_streamed_when_the_audit_cannot_be_written() throws Exception {
        begun();
        DATABASE.jdbc().sql("RENAME TABLE audit_head TO audit_head_away").update();
        try {
            assertThat(supervisor.open("/console/live/stream").statusCode()).isEqualTo(503);
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE audit_head_away TO audit_head").update();
        }
    }

    @Test
    void while_the_calls_cannot_be_read_the_stream_says_so_and_comes_back() throws Exception {
        var news = watch();
        news.next();
        DATABASE.jdbc().sql("RENAME TABLE hotline_node TO hotline_node_away").update();
        try {
            news.until("数据库没有回应");
        } finally {
            DATABASE.jdbc()
                    .sql("RENAME TABLE hotline_node_away TO hotline_node")
                    .update();
        }

        news.until("现在没有通话");
    }

    private CallStart begun() {
        var start = new CallStart(
                CallId.next(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                new CallStart.Entry.Inbound(),
                Optional.of(new PhoneNumber("13800000001")),
                false,
                Optional.empty(),
                Optional.empty(),
                "PJSIP/trunk-00000001");
        events.publishEvent(new CallBegan(start, start.id().began()));
        going.add(start);
        return start;
    }

    private void end(CallStart start) {
        events.publishEvent(new CallEnded(
                start.id(),
                Instant.now(),
                Ending.HUNG_UP,
                Language.MANDARIN,
                Pace.USUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        await().until(() -> calls.find(start.id()).flatMap(LoggedCall::ending).isPresent());
        going.remove(start);
    }

    private void seenBefore(Duration ago) {
        DATABASE.jdbc()
                .sql(
                        "UPDATE console_session SET seen_at = UTC_TIMESTAMP(6) - INTERVAL :ago SECOND WHERE token = :token")
                .param("ago", ago.toSeconds())
                .param("token", token.sha256())
                .update();
    }

    private Duration seen() {
        return Duration.ofSeconds(DATABASE.jdbc()
                .sql(
                        "SELECT TIMESTAMPDIFF(SECOND, seen_at, UTC_TIMESTAMP(6)) FROM console_session WHERE token = :token")
                .param("token", token.sha256())
                .query(Long.class)
                .single());
    }

    private static long looks() {
        return DATABASE.jdbc()
                .sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'WATCH_LIVE'")
                .query(Long.class)
                .single();
    }

    private News watch() throws Exception {
        return new News("/console/live/stream");
    }

    /// A stream as a browser reads it: each piece is the name of the event, a blank and its text.
    private final class News {

        private final BufferedReader reader;

        News(String path) throws Exception {
            var answer = supervisor.follow(path);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            streams.add(this);
        }

        String next() throws IOException {
            var lines = new ArrayList<String>();
            for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                lines.add(line);
            }
            assertThat(lines).isNotEmpty();
            return lines.getFirst().substring("event: ".length()) + " "
                    + lines.stream()
                            .skip(1)
                            .map(line -> line.replaceFirst("^data: ?", ""))
                            .collect(Collectors.joining("\n"));
        }

        void until(String text) throws IOException {
            while (!next().contains(text)) {
                // not yet
            }
        }

        /// What it says last of all.
        String last() throws IOException {
            var last = next();
            while (last.startsWith("now ")) {
                last = next();
            }
            assertThat(reader.readLine()).isNull();
            return last;
        }

        void close() throws IOException {
            reader.close();
        }
    }
}
