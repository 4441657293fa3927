package org.gongji.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongji.hotline.account.FeedOutcome;
import org.gongji.hotline.account.FeedWatcher;
import org.gongji.hotline.account.Feeds;
import org.gongji.hotline.account.Refusal;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.PhoneCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/// The whole program with everything in it, from the phone to the database and back out over REST.
class WholeProgramTests {

    /// Somebody whose every figure would be recognised wherever it turned up.
    private static final String ID = "110101196207194039";

    private static final String NAME = "欧阳璧珩";
    private static final String PHONE = "18877665544";
    private static final String CARD = "K97531864";
    private static final String PIN = "730518";
    private static final String BALANCE = "8642.97";
    private static final String BALANCE_IN_FEN = "864297";
    private static final String WRONG_PIN = "519037";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of();

    @TempDir
    private static Path folder;

    private static final Everything EVERYTHING = new Everything();
    private static ConfigurableApplicationContext hotline;

    @BeforeAll
    static void start() throws IOException {
        var database = new MockEnvironment();
        DATABASE.in((name, value) -> database.setProperty(name, value.get().toString()));
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--hotline.agi.port=0",
                "--hotline.demo.enabled=true",
                "--hotline.demo.token=demo-token",
                "--hotline.data.dir=" + folder,
                "--hotline.media.dir=" + folder.resolve("media"),
                "--logging.level.root=TRACE",
                "--logging.level.org.gongji.hotline=TRACE",
                "--logging.threshold.console=ERROR"));
        for (var name : List.of("url", "username", "password")) {
            arguments.add("--spring.datasource." + name + "=" + database.getProperty("spring.datasource." + name));
        }
        var application = new SpringApplication(HotlineApplication.class);
        application.addInitializers(context -> EVERYTHING.listen());
        hotline = application.run(arguments.toArray(String[]::new));
        takeIn();
    }

    @AfterAll
    static void stop() {
        hotline.close();
        EVERYTHING.leave();
    }

    private static void takeIn() throws IOException {
        var feed = Files.writeString(folder.resolve("people.csv"), """
                id_number,name,phone,card_number,pool,scheme,status,prior_balance,current_balance,pin,as_of
                %s,%s,%s,%s,110000,EMPLOYEE,ACTIVE,%s,0.00,%s,2026-11-20
                """.formatted(ID, NAME, PHONE, CARD, BALANCE, PIN));
        var outcome = hotline.getBean(Feeds.class).people(feed, new FeedWatcher() {
            @Override
            public void at(long lines, long bytes, long ofBytes) {
                // one line
            }

            @Override
            public void refused(long line, Refusal why) {
                throw new IllegalStateException(why.told());
            }
        });
        assertThat(outcome).isInstanceOf(FeedOutcome.Done.class);
    }

    @Test
    void somebody_calls_is_identified_hears_the_balance_and_is_found_and_the_log_knows_nothing_of_them()
            throws Exception {
        var transcript = call("1 " + ID + " " + WRONG_PIN + " " + PIN + " 1 * *");

        assertThat(transcript).contains("八千六百四十二元九角七分");
        await().untilAsserted(() ->
                assertThat(search("{\"phone\":\"" + PHONE + "\"}")).contains("\"outcome\":\""));
        assertThat(search("{\"id\":\"" + ID + "\"}")).contains("188****5544");
        search("{\"id\":\"" + ID + "\",\"unknown\":\"" + NAME + "\"}");
        search("{\"id\": " + ID);

        assertThat(EVERYTHING.texts()).as("something was listened to").hasSizeGreaterThan(50);
        for (var mark : List.of(ID, NAME, PHONE, CARD, CARD.substring(1), PIN, WRONG_PIN, BALANCE, BALANCE_IN_FEN)) {
            assertThat(EVERYTHING.texts()).as("the log holds " + mark).noneMatch(text -> text.contains(mark));
        }
    }

    private static String call(String keys) throws IOException {
        var lines = new ArrayList<String>();
        var switchPort = EVERYTHING.port();
        PhoneCall.make(
                Dialled.inbound(new InetSocketAddress(InetAddress.getLoopbackAddress(), switchPort))
                        .from(PHONE),
                new KeyedAhead(keys, lines::add));
        return String.join("\n", lines);
    }

    private static String search(String body) throws IOException, InterruptedException {
        var port = hotline.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/calls/search"))
                .header("Authorization", "Bearer demo-token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /// Keeps all that is logged, whoever logs it and at whatever level.
    private static final class Everything extends AppenderBase<ILoggingEvent> {

        private static final Pattern PORT = Pattern.compile("agi://127\\.0\\.0\\.1:(\\d+)");

        private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

        void listen() {
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            setContext(root.getLoggerContext());
            start();
            root.addAppender(this);
        }

        void leave() {
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.detachAppender(this);
            root.setLevel(Level.WARN);
        }

        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            events.add(event);
        }

        /// The port that the hotline said it listens at.
        int port() {
            return texts().stream()
                    .map(PORT::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group(1)))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> texts() {
            return events.stream().map(Everything::text).toList();
        }

        private static String text(ILoggingEvent event) {
            var values = event.getKeyValuePairs() == null
                    ? ""
                    : event.getKeyValuePairs().stream()
                            .map(pair -> pair.key + "=" + pair.value)
                            .collect(Collectors.joining(" "));
            var problem =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            return event.getLoggerName() + " " + event.getFormattedMessage() + " " + values + " " + problem;
        }
    }
}
