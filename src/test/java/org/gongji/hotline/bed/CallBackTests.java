package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.bed.Hears.assertThatCaller;
import static org.gongji.hotline.dialog.Prompt.clip;
import static org.gongji.hotline.rules.Relation.CHILD;
import static org.gongji.hotline.rules.Side.BENEFICIARY;
import static org.gongji.hotline.rules.Side.SHARER;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Call-backs end to end: a request is filed over REST, the hotline has Asterisk dial the one it waits for, a phone
/// rings, and what is pressed there decides. On a schema of its own, so that nobody else is called.
@RealCalls
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallBackTests {

    private static final String SCHEMA = "hotline_call_backs";
    private static final Manner MANDARIN = new Manner(Language.MANDARIN, Pace.USUAL);
    private static final int PAIRS = 16;

    /// Each sentence that is barged into goes on for longer than this.
    private static final Duration INTO_A_SENTENCE = Duration.ofSeconds(3);

    private final TestBed bed;
    private final Voice voice;

    private HotlineNode node;
    private App app;
    private int pairs;

    CallBackTests(TestBed bed, Voice voice) {
        this.bed = bed;
        this.voice = voice;
    }

    /// A father and a grown-up son.
    private record Pair(Citizen father, Citizen son) {
        static Pair number(int number) {
            return new Pair(
                    Citizen.born(1968, 801 + 4 * number, "郑").having("300.00", "45.60"),
                    Citizen.born(1992, 803 + 4 * number, "郑").having("20.00", "0.02"));
        }
    }

    /// What REST tells of an attempt.
    private record Attempt(long id, String outcome, Integer cause, String call) {}

    @BeforeAll
    void bring_the_people_in() throws Exception {
        var people = new ArrayList<Citizen>();
        for (var number = 1; number <= PAIRS; number++) {
            people.add(Pair.number(number).father());
            people.add(Pair.number(number).son());
        }
        Citizens.bringIn(bed, SCHEMA, people);
        HotlineNode.startOn(bed, SCHEMA, "before", "--hotline.callback.enabled=false", OfficeHours.forOurCalls(bed))
                .close();
        callNobodyOfTheDemo();
        node = HotlineNode.startOn(
                bed,
                SCHEMA,
                "call-backs",
                OfficeHours.forOurCalls(bed),
                "--hotline.ami.host=127.0.0.1",
                "--hotline.ami.port=" + bed.places().managerPort(),
                "--hotline.ami.username=hotline",
                "--hotline.ami.secret=" + Places.MANAGER_SECRET,
                "--hotline.callback.first-after=0s",
                "--hotline.callback.ringing=6s",
                "--hotline.callback.per-second=10");
        app = new App(node);
    }

    /// The first start brings in the people of the demo, for whom requests wait too.
    private void callNobodyOfTheDemo() throws SQLException {
        try (var database = DriverManager.getConnection(bed.jdbcUrl(SCHEMA), TestBed.USER, TestBed.PASSWORD);
                var statement = database.createStatement()) {
            statement.executeUpdate("UPDATE call_back SET state = 'OVER'");
        }
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private Pair next() {
        bed.node(node.agiPort());
        return Pair.number(++pairs);
    }

    @Test
    void who_is_given_money_agrees_with_a_few_keys() throws Exception {
        var pair = next();
        var terms = voice.saying(MANDARIN, Prompt.clip("terms.close")).length().plusSeconds(35);
        try (var phone = listening()) {
            var request = app.file(pair.father(), pair.son(), CHILD, SHARER);
            meets(phone)
                    .presses(INTO_A_SENTENCE, "1")
                    .presses(INTO_A_SENTENCE, pair.son().keys().substring(14))
                    .presses(terms, "1");

            assertThat(ended().outcome()).isEqualTo("CONFIRMED");
            phone.awaitEnd();
            assertThat(app.status(request)).isEqualTo("CONFIRMED");
            hears(phone, clip("out.who", "surname", new Value.Surname("郑")));
            hears(phone, clip("done.rcv", "relation", new Value.Word("relation.father")));
            hears(phone, clip("out.bye"));
            var seen = app.request(request);
            assertThat(seen.<List<?>>read("$..evidence")).isNotEmpty();
        }
    }

    @Test
    void who_refuses_twice_has_refused() throws Exception {
        var pair = next();
        try (var phone = listening()) {
            var request = app.file(pair.father(), pair.son(), CHILD, SHARER);
            meets(phone).presses(INTO_A_SENTENCE, "2").presses(INTO_A_SENTENCE, "2");

            assertThat(ended().outcome()).isEqualTo("REFUSED");
            phone.awaitEnd();
            assertThat(app.status(request)).isEqualTo("REFUSED");
            hears(phone, clip("refuse.done"));
        }
    }

    @Test
    void who_would_give_money_is_told_the_number_and_nothing_is_decided() throws Exception {
        var pair = next();
        try (var phone = listening()) {
            var request = app.file(pair.father(), pair.son(), CHILD, BENEFICIARY);
            meets(phone);

            assertThat(ended().outcome()).isEqualTo("INFORMED");
            phone.awaitEnd();
            assertThat(app.status(request)).isEqualTo("WAITING");
            hears(phone, clip("out.call-in.1"));
            hears(phone, number("out.call-in.2"));
            assertThatCaller(phone.heard()).as("a balance").didNotHear(amountOf(pair.father()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, WRONG_NUMBER, out.wrong", "3, LATER, out.bye", "4, DO_NOT_CALL, out.never"})
    void one_key_ends_a_call_that_does_not_suit(String key, String outcome, String said) throws Exception {
        var pair = next();
        try (var phone = listening()) {
            var request = app.file(pair.father(), pair.son(), CHILD, SHARER);
            phone.presses(INTO_A_SENTENCE, key);

            assertThat(ended().outcome()).isEqualTo(outcome);
            phone.awaitEnd();
            assertThat(app.status(request)).isEqualTo("WAITING");
            hears(phone, clip(said));
            assertNothingPersonal(phone, pair);
        }
    }

    @Test
    void a_machine_that_talks_hears_who_calls_and_nothing_personal() throws Exception {
        var pair = next();
        var sound = Files.write(bed.folder("machine").resolve("talk.al"), talk());
        try (var phone = CalledPhone.doing(
                bed, CallScript.from("1").talk(bed.inside(sound)).untilHungUp(Duration.ofSeconds(150)))) {
            app.file(pair.father(), pair.son(), CHILD, SHARER);

            assertThat(ended().outcome()).isEqualTo("NO_KEY");
            phone.awaitEnd();
            hears(phone, clip("out.why"));
            hears(phone, clip("out.nothing"));
            assertNothingPersonal(phone, pair);
        }
    }

    @Test
    void who_hangs_up_at_once_is_told_from_one_who_lets_it_talk() throws Exception {
        var pair = next();
        try (var phone =
                CalledPhone.doing(bed, CallScript.from("1").waitMillis(4000).hangUpWhatWasAnswered())) {
            app.file(pair.father(), pair.son(), CHILD, SHARER);

            var ended = ended();
            phone.awaitEnd();

            assertThat(ended.outcome()).isEqualTo("HUNG_UP");
            assertThat(node.rest("/api/v1/calls/" + ended.call())).contains("callback");
        }
    }

    @ParameterizedTest
    @CsvSource({"486 Busy Here, BUSY, 17", "404 Not Found, UNREACHABLE, 1", "503 Service Unavailable, UNREACHABLE, 34"})
    void who_is_not_reached_is_seen_with_the_cause(String answer, String outcome, int cause) throws Exception {
        var pair = next();
        try (var phone = CalledPhone.refusing(bed, answer)) {
            app.file(pair.father(), pair.son(), CHILD, SHARER);

            assertThat(ended()).returns(outcome, Attempt::outcome).returns(cause, Attempt::cause);
            phone.awaitEnd();
        }
    }

    @Test
    void who_does_not_pick_up_is_seen_too() throws Exception {
        var pair = next();
        try (var phone = CalledPhone.ringing(bed, 1)) {
            app.file(pair.father(), pair.son(), CHILD, SHARER);

            assertThat(ended().outcome()).isEqualTo("NO_ANSWER");
            phone.awaitEnd();
        }
    }

    @Test
    void a_switch_that_dies_with_a_call_in_flight_is_reconciled_and_dialled_over_again() throws Exception {
        var cutOff = next();
        try (var phone = CalledPhone.doing(bed, CallScript.from("1").untilHungUp(Duration.ofSeconds(15)))) {
            app.file(cutOff.father(), cutOff.son(), CHILD, SHARER);
            awaitTalking();

            phone.awaitSound();

            bed.killAsterisk();
            bed.startAsterisk();

            var began = System.nanoTime();
            assertThat(ended().outcome()).isEqualTo("HUNG_UP");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
        }
        var pair = next();
        try (var phone = CalledPhone.refusing(bed, "486 Busy Here")) {
            app.file(pair.father(), pair.son(), CHILD, SHARER);

            assertThat(ended().outcome()).isEqualTo("BUSY");
            phone.awaitEnd();
        }
    }

    /// A phone that is picked up and stays until the hotline hangs up.
    private CalledPhone listening() throws IOException {
        return CalledPhone.doing(bed, CallScript.from("1").untilHungUp(Duration.ofMinutes(2)));
    }

    /// Says that it listens and is the one; both are barged into.
    private static CalledPhone meets(CalledPhone phone) throws Exception {
        return phone.presses(INTO_A_SENTENCE, "1").presses(INTO_A_SENTENCE, "1");
    }

    private void hears(CalledPhone phone, Prompt... prompts) throws IOException {
        assertThatCaller(phone.heard()).as(List.of(prompts).toString()).heard(voice.saying(MANDARIN, prompts));
    }

    private void assertNothingPersonal(CalledPhone phone, Pair pair) throws IOException {
        var name = clip("out.who", "surname", new Value.Surname(pair.son().surname()));
        var asker = clip(
                "req.who",
                "relation",
                new Value.Word("relation.father"),
                "surname",
                new Value.Surname(pair.father().surname()));
        for (var personal : List.of(name, asker, clip("req.rcv"), clip("req.rcv.nocap"))) {
            assertThatCaller(phone.heard()).as(personal.toString()).didNotHear(voice.saying(MANDARIN, personal));
        }
    }

    private Heard amountOf(Citizen citizen) throws IOException {
        return voice.saying(Language.MANDARIN, "req.give.have", citizen.total());
    }

    private static Prompt number(String sentence) {
        return clip(sentence, "number", new Value.Digits("010-12333", Value.Grouping.PHONE));
    }

    /// A minute of a tone in A-law.
    private static byte[] talk() {
        var sound = new byte[8000 * 60];
        for (var at = 0; at < sound.length; at++) {
            sound[at] = (byte) (at / 8 % 2 == 0 ? 0x95 : 0x15);
        }
        return sound;
    }

    /// The latest attempt, once it is over.
    private Attempt ended() throws IOException {
        var until = System.nanoTime() + Duration.ofSeconds(200).toNanos();
        for (; ; ) {
            var attempts = attempts();
            if (attempts.size() == dialledUpToNow + 1 && attempts.getLast().outcome() != null) {
                dialledUpToNow++;
                return attempts.getLast();
            }
            assertThat(System.nanoTime()).as("the attempt is over").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private int dialledUpToNow;

    private void awaitTalking() throws IOException {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (attempts().size() == dialledUpToNow || attempts().getLast().call() == null) {
            assertThat(System.nanoTime()).as("somebody picks up").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private List<Attempt> attempts() throws IOException {
        var seen = JsonPath.parse(node.rest("/api/v1/callbacks")).<List<Map<String, Object>>>read("$..attempts[*]");
        return seen.stream()
                .map(one -> new Attempt(
                        Long.parseLong((String) one.get("attempt")),
                        (String) one.get("outcome"),
                        (Integer) one.get("cause"),
                        (String) one.get("call")))
                .sorted(Comparator.comparingLong(Attempt::id))
                .toList();
    }
}
