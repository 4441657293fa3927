package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.bed.Hears.assertThatCaller;
import static org.gongji.hotline.dialog.Prompt.clip;
import static org.gongji.hotline.rules.Relation.CHILD;
import static org.gongji.hotline.rules.Relation.PARENT;
import static org.gongji.hotline.rules.Relation.SIBLING;
import static org.gongji.hotline.rules.Side.BENEFICIARY;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.dialog.Prompt;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Requests for family sharing that are agreed to, refused, put off and left alone on the phone, and what the two sides
/// hear of it afterwards. All calls are made before the first test: the first ones at once, then the later ones.
@RealCalls
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersByEarTests {

    private static final Manner MANDARIN = new Manner(Language.MANDARIN, Pace.USUAL);
    private static final Manner SLOW_MANDARIN = new Manner(Language.MANDARIN, Pace.ELDER);
    private static final Manner ENGLISH = new Manner(Language.ENGLISH, Pace.USUAL);

    private static final Value.Amount LIMIT =
            new Value.Amount(Money.ofYuan("500.00").fen());

    private static final Citizen MOTHER_OF_75 = Citizen.born(1951, 602, "王").having("1000.00", "234.56");
    private static final Citizen SON = Citizen.born(1984, 603, "李").having("2000.00", "200.20");
    private static final Citizen GRANDCHILD = Citizen.born(2006, 604, "李").having("0.00", "1.00");

    private static final Citizen FATHER = Citizen.born(1965, 605, "陈").having("300.00", "45.60");
    private static final Citizen DAUGHTER = Citizen.born(1990, 606, "陈").having("0.00", "2.00");

    private static final Citizen BROTHER = Citizen.born(1980, 607, "张").having("20.00", "0.02");
    private static final Citizen SISTER = Citizen.born(1982, 608, "张").having("70.00", "0.00");

    private static final Citizen ENGLISH_BROTHER = Citizen.born(1981, 609, "赵").having("20.00", "0.00");
    private static final Citizen ENGLISH_SISTER = Citizen.born(1983, 610, "赵").having("20.00", "0.00");

    private static final Citizen UNDECIDED = Citizen.born(1970, 611, "刘").having("20.00", "0.00");
    private static final Citizen SON_OF_THE_UNDECIDED =
            Citizen.born(1995, 613, "刘").having("20.00", "0.00");

    private static final Citizen LATE = Citizen.born(1971, 615, "杨").having("20.00", "0.00");
    private static final Citizen SON_OF_THE_LATE = Citizen.born(1996, 617, "杨").having("20.00", "0.00");

    private static final Citizen ON_TWO_PHONES = Citizen.born(1972, 619, "黄").having("20.00", "0.00");
    private static final Citizen SON_OF_THE_ONE_ON_TWO_PHONES =
            Citizen.born(1997, 621, "黄").having("20.00", "0.00");

    private static final Citizen CUT_OFF = Citizen.born(1973, 623, "周").having("20.00", "0.00");
    private static final Citizen SON_OF_THE_ONE_CUT_OFF =
            Citizen.born(1998, 625, "周").having("20.00", "0.00");

    private static final List<Citizen> CITIZENS = List.of(
            MOTHER_OF_75,
            SON,
            GRANDCHILD,
            FATHER,
            DAUGHTER,
            BROTHER,
            SISTER,
            ENGLISH_BROTHER,
            ENGLISH_SISTER,
            UNDECIDED,
            SON_OF_THE_UNDECIDED,
            LATE,
            SON_OF_THE_LATE,
            ON_TWO_PHONES,
            SON_OF_THE_ONE_ON_TWO_PHONES,
            CUT_OFF,
            SON_OF_THE_ONE_CUT_OFF);

    private final TestBed bed;
    private final HotlineNode node;
    private final App app;
    private final Voice voice;

    private App.Filed forMother;
    private App.Filed askedOfFather;
    private App.Filed askedOfBrother;
    private App.Filed askedInEnglish;
    private App.Filed putOff;
    private App.Filed tooLate;
    private App.Filed answeredTwice;
    private App.Filed cutOff;

    private Heard mother;
    private Heard father;
    private Heard brother;
    private Heard englishBrother;
    private Heard undecided;
    private Heard late;
    private Heard onOnePhone;
    private Heard onTheOther;
    private Heard interrupted;
    private List<CallRecord> answers;

    private Heard balanceOfMother;
    private Heard balanceOfSon;
    private Heard balanceOfSister;
    private Heard relationsOfFather;

    private String statusAtFirst;

    AnswersByEarTests(TestBed bed, HotlineNode node, Voice voice) {
        this.bed = bed;
        this.node = node;
        this.app = new App(node);
        this.voice = voice;
    }

    @BeforeAll
    void call() throws Exception {
        Citizens.bringIn(bed, CITIZENS);
        bed.node(node.agiPort());
        file();
        answer();
        hearWhatBecameOfIt();
    }

    private void file() throws IOException, SQLException {
        forMother = app.fileUpTo("500.00", SON, MOTHER_OF_75, PARENT);
        askedOfFather = app.file(FATHER, DAUGHTER, CHILD, BENEFICIARY);
        askedOfBrother = app.file(BROTHER, SISTER, SIBLING, BENEFICIARY);
        askedInEnglish = app.file(ENGLISH_BROTHER, ENGLISH_SISTER, SIBLING, BENEFICIARY);
        putOff = app.file(UNDECIDED, SON_OF_THE_UNDECIDED, CHILD, BENEFICIARY);
        tooLate = app.file(LATE, SON_OF_THE_LATE, CHILD, BENEFICIARY);
        answeredTwice = app.file(ON_TWO_PHONES, SON_OF_THE_ONE_ON_TWO_PHONES, CHILD, BENEFICIARY);
        cutOff = app.file(CUT_OFF, SON_OF_THE_ONE_CUT_OFF, CHILD, BENEFICIARY);
        letExpireDuringTheTerms(tooLate);
    }

    /// Fifteen days pass in a moment: the rest of the time is shortened in the database, whose clock decides.
    private void letExpireDuringTheTerms(App.Filed request) throws SQLException {
        try (var database = DriverManager.getConnection(bed.jdbcUrl(TestBed.SCHEMA), TestBed.USER, TestBed.PASSWORD);
                var update = database.prepareStatement(
                        "UPDATE binding_request SET expires_at = UTC_TIMESTAMP(6) + INTERVAL 32 SECOND WHERE id = ?")) {
            update.setLong(1, Long.parseLong(request.id()));
            update.executeUpdate();
        }
    }

    private void answer() throws Exception {
        var giving = lengthOf(MANDARIN, givingTerms("relation.son"));
        try (var records = CallRecords.fromNow(bed)) {
            var heard = ManyCalls.all(
                    bed,
                    saysYes(LATE, giving),
                    FamilyCall.throughTheTerms(
                                    FamilyCall.into("2", MOTHER_OF_75)
                                            .waitMillis(24_000)
                                            .keys("1")
                                            .waitMillis(33_000),
                                    lengthOf(SLOW_MANDARIN, motherTerms()),
                                    "2",
                                    "1")
                            .waitMillis(15_000)
                            .hangUp(),
                    FamilyCall.throughTheTerms(
                                    FamilyCall.toTheRequest("82", FATHER),
                                    lengthOf(ENGLISH, givingTerms("relation.daughter")),
                                    "2",
                                    "1")
                            .waitMillis(14_000)
                            .hangUp(),
                    saysNo("2", BROTHER),
                    saysNo("82", ENGLISH_BROTHER),
                    FamilyCall.toTheRequest("2", UNDECIDED)
                            .keys("3")
                            .waitMillis(10_000)
                            .hangUp(),
                    saysYes(ON_TWO_PHONES, giving),
                    saysYes(ON_TWO_PHONES, giving),
                    FamilyCall.toTheRequest("2", CUT_OFF)
                            .waitMillis(3500)
                            .keys("1")
                            .waitMillis(8000)
                            .hangUp());
            late = heard.get(0);
            mother = heard.get(1);
            father = heard.get(2);
            brother = heard.get(3);
            englishBrother = heard.get(4);
            undecided = heard.get(5);
            onOnePhone = heard.get(6);
            onTheOther = heard.get(7);
            interrupted = heard.get(8);
            answers = records.all(heard.size());
        }
        statusAtFirst = app.status(askedOfFather);
    }

    private static CallScript saysYes(Citizen citizen, Duration terms) {
        return FamilyCall.throughTheTerms(FamilyCall.toTheRequest("2", citizen), terms, "1", "1")
                .waitMillis(10_000)
                .hangUp();
    }

    private static CallScript saysNo(String choice, Citizen citizen) {
        return FamilyCall.toTheRequest(choice, citizen)
                .keys("2")
                .waitMillis(5000)
                .keys("2")
                .waitMillis(10_000)
                .hangUp();
    }

    private void hearWhatBecameOfIt() throws Exception {
        app.file(SON, GRANDCHILD, CHILD, BENEFICIARY);
        var heard = ManyCalls.all(
                bed,
                FamilyCall.into("1", MOTHER_OF_75).waitMillis(32_000).hangUp(),
                FamilyCall.into("1", SON).waitMillis(48_000).hangUp(),
                FamilyCall.into("1", SISTER).waitMillis(18_000).hangUp(),
                FamilyCall.into("2", FATHER)
                        .waitMillis(2000)
                        .keys("2")
                        .waitMillis(9000)
                        .keys("5")
                        .waitMillis(7000)
                        .keys("1")
                        .waitMillis(9000)
                        .hangUp());
        balanceOfMother = heard.get(0);
        balanceOfSon = heard.get(1);
        balanceOfSister = heard.get(2);
        relationsOfFather = heard.get(3);
    }

    @Test
    void a_mother_of_75_hears_slowly_who_asks_for_what_and_until_when() throws Exception {
        hears(mother, SLOW_MANDARIN, clip("pending.one"));
        hears(
                mother,
                SLOW_MANDARIN,
                clip("req.who", "relation", new Value.Word("relation.son"), "surname", new Value.Surname("李")));
        hears(mother, SLOW_MANDARIN, clip("req.last4", "last4", lastFour(SON)));
        hears(mother, SLOW_MANDARIN, clip("req.rcv"));
        hears(mother, SLOW_MANDARIN, clip("req.rcv.cap", "amount", LIMIT));
        hears(mother, SLOW_MANDARIN, clip("req.until", "day", day(forMother.until())));
    }

    @Test
    void a_mother_of_75_hears_the_whole_terms_and_that_it_is_done() throws Exception {
        for (var sentence : motherTerms()) {
            hears(mother, SLOW_MANDARIN, sentence);
        }
        hears(mother, SLOW_MANDARIN, clip("terms.ask.1"));
        hears(mother, SLOW_MANDARIN, clip("done.rcv", "relation", new Value.Word("relation.son")));
        hears(mother, SLOW_MANDARIN, clip("done.rcv.how"));
    }

    @Test
    void keys_that_are_pressed_while_the_terms_are_played_decide_nothing() {
        assertThat(answers)
                .flatExtracting(CallRecord::pressed)
                .filteredOn(pressed -> pressed.startsWith("terms/"))
                .containsOnly("terms/ANSWER 1");
        assertThat(answers)
                .flatExtracting(CallRecord::path)
                .filteredOn(step -> step.startsWith("terms/ANSWER"))
                .hasSize(5);
    }

    @Test
    void what_a_mother_agreed_to_stands_in_the_evidence_with_how_long_she_heard_the_terms() throws Exception {
        var told = app.request(forMother);

        assertThat(told.<String>read("status")).isEqualTo("CONFIRMED");
        assertThat(told.<String>read("evidence.terms")).isEqualTo("terms.rcv terms.stop");
        assertThat(told.<String>read("evidence.keys")).isEqualTo("11");
        assertThat(Duration.ofMillis(told.<Number>read("evidence.heardMs").longValue()))
                .isBetween(
                        lengthOf(SLOW_MANDARIN, motherTerms()).minusSeconds(1),
                        lengthOf(SLOW_MANDARIN, motherTerms()).plusSeconds(3));
        assertThat(answers).extracting(call -> String.valueOf(call.id())).contains(told.<String>read("evidence.call"));
    }

    @Test
    void a_father_hears_the_terms_in_english_and_agrees() throws Exception {
        for (var sentence : givingTerms("relation.daughter")) {
            hears(father, ENGLISH, sentence);
        }
        hears(father, ENGLISH, clip("terms.ask.1"));
        assertThat(statusAtFirst).isEqualTo("CONFIRMED");
    }

    @Test
    void a_brother_who_refuses_twice_hears_that_nothing_changed() throws Exception {
        hears(brother, MANDARIN, clip("refuse.sure"));
        hears(brother, MANDARIN, clip("refuse.sure.1"));
        hears(brother, MANDARIN, clip("refuse.done"));
        hears(brother, MANDARIN, clip("refuse.calm"));
        assertThat(app.status(askedOfBrother)).isEqualTo("REFUSED");
    }

    @Test
    void a_refusal_in_english_is_one_too() throws Exception {
        hears(englishBrother, ENGLISH, clip("refuse.sure"));
        hears(englishBrother, ENGLISH, clip("refuse.done"));
        hears(englishBrother, ENGLISH, clip("refuse.calm"));
        assertThat(app.status(askedInEnglish)).isEqualTo("REFUSED");
    }

    @Test
    void the_sister_who_filed_it_hears_before_her_balance_that_it_came_to_nothing() throws Exception {
        var nothing = clip("told.refused");
        var balance = amount("bal.one", SISTER.total());

        hears(balanceOfSister, MANDARIN, nothing);
        hears(balanceOfSister, MANDARIN, balance);
        assertThat(when(balanceOfSister, MANDARIN, nothing)).isLessThan(when(balanceOfSister, MANDARIN, balance));
    }

    @Test
    void a_request_that_is_put_off_waits_on_and_the_day_is_told() throws Exception {
        hears(undecided, MANDARIN, clip("later.done", "day", day(putOff.until())));
        assertThat(app.status(putOff)).isEqualTo("WAITING");
    }

    @Test
    void a_yes_that_comes_too_late_does_not_count_and_is_told_so() throws Exception {
        hears(late, MANDARIN, clip("gone.expired"));
        hears(late, MANDARIN, clip("gone.expired.again"));
        assertThat(app.status(tooLate)).isEqualTo("EXPIRED");
    }

    @Test
    void of_two_yeses_at_once_one_counts_and_the_other_hears_that_it_is_decided() throws Exception {
        var done = voice.saying(MANDARIN, clip("done.give", "relation", new Value.Word("relation.son")));
        var decided = voice.saying(MANDARIN, clip("gone.decided"));
        var first = Recognition.of(done, onOnePhone).isThere() ? onOnePhone : onTheOther;
        var second = first == onOnePhone ? onTheOther : onOnePhone;

        assertThatCaller(first).as("done.give").heard(done);
        assertThatCaller(first).as("gone.decided").didNotHear(decided);
        assertThatCaller(second).as("gone.decided").heard(decided);
        assertThatCaller(second).as("done.give").didNotHear(done);
        assertThat(app.status(answeredTwice)).isEqualTo("CONFIRMED");
    }

    @Test
    void who_hangs_up_during_the_terms_leaves_the_request_waiting() throws Exception {
        assertThat(answers)
                .filteredOn(call -> call.place().equals("terms/TERMS"))
                .singleElement()
                .returns("HUNG_UP", CallRecord::ending);
        hears(
                interrupted,
                MANDARIN,
                clip("req.who", "relation", new Value.Word("relation.son"), "surname", new Value.Surname("周")));
        assertThat(app.status(cutOff)).isEqualTo("WAITING");
    }

    @Test
    void the_mother_hears_in_her_balance_what_is_kept_for_her() throws Exception {
        hears(balanceOfMother, SLOW_MANDARIN, amount("bal.one", MOTHER_OF_75.total()));
        hears(balanceOfMother, SLOW_MANDARIN, clip("bal.offered", "amount", LIMIT));
    }

    @Test
    void the_son_hears_that_a_request_waits_and_without_a_key_his_balance_less_what_is_set_aside() throws Exception {
        var waiting = clip("pending.one");
        var usable = amount("bal.usable", Money.ofYuan("1700.20"));

        hears(balanceOfSon, MANDARIN, waiting);
        hears(balanceOfSon, MANDARIN, clip("pending.menu.1"));
        hears(balanceOfSon, MANDARIN, clip("pending.menu.2"));
        hears(balanceOfSon, MANDARIN, clip("pending.calm"));
        hears(balanceOfSon, MANDARIN, usable);
        hears(balanceOfSon, MANDARIN, amount("bal.total", Money.ofYuan("2200.20")));
        hears(balanceOfSon, MANDARIN, clip("bal.aside", "amount", LIMIT));
        assertThat(when(balanceOfSon, MANDARIN, waiting)).isLessThan(when(balanceOfSon, MANDARIN, usable));
    }

    @Test
    void the_father_hears_with_whom_he_shares_and_ends_it() throws Exception {
        hears(
                relationsOfFather,
                MANDARIN,
                clip("rel.give", "relation", new Value.Word("relation.daughter"), "surname", new Value.Surname("陈")));
        hears(relationsOfFather, MANDARIN, clip("rel.warn.give"));
        hears(relationsOfFather, MANDARIN, clip("rel.sure.1"));
        hears(relationsOfFather, MANDARIN, clip("rel.ended"));
        assertThat(app.status(askedOfFather)).isEqualTo("ENDED");
    }

    @Test
    void the_evidence_of_all_this_is_sound() throws Exception {
        assertThat(HotlineNode.run(bed, "evidence", "verify")).contains("all as they were written");
    }

    private void hears(Heard caller, Manner manner, Prompt.Sentence sentence) throws IOException {
        assertThatCaller(caller).as("%s %s", sentence.id(), manner).heard(voice.saying(manner, sentence));
    }

    private Duration when(Heard caller, Manner manner, Prompt.Sentence sentence) throws IOException {
        return Recognition.of(voice.saying(manner, sentence), caller).at();
    }

    private Duration lengthOf(Manner manner, Prompt... sentences) throws IOException {
        return voice.saying(manner, sentences).length();
    }

    private static Prompt.Sentence[] motherTerms() {
        return new Prompt.Sentence[] {
            clip("terms.rcv", "relation", new Value.Word("relation.son")), clip("terms.stop"), clip("terms.close")
        };
    }

    private static Prompt.Sentence[] givingTerms(String relation) {
        return new Prompt.Sentence[] {
            clip("terms.give", "relation", new Value.Word(relation)), clip("terms.stop"), clip("terms.close")
        };
    }

    private static Prompt.Sentence amount(String sentence, Money money) {
        return clip(sentence, "amount", new Value.Amount(money.fen()));
    }

    private static Value lastFour(Citizen citizen) {
        return new Value.Digits(citizen.id().substring(14), Value.Grouping.WHOLE);
    }

    private static Value day(LocalDate day) {
        return new Value.Day(day, LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }
}
