package org.gongji.hotline.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.bed.Hears.assertThatCaller;
import static org.gongji.hotline.dialog.Prompt.clip;
import static org.gongji.hotline.rules.Relation.CHILD;
import static org.gongji.hotline.rules.Relation.SIBLING;
import static org.gongji.hotline.rules.Side.BENEFICIARY;

import java.io.IOException;
import java.time.Duration;
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

/// New requests by phone: one is filed and agreed to by its task code, others are refused by the rules, each with its
/// reason. All calls are made before the first test: the first ones at once, then those who were told the code.
@RealCalls
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewRequestByEarTests {

    private static final Manner MANDARIN = new Manner(Language.MANDARIN, Pace.USUAL);

    private static final String DAQING = "230600";

    private static final Citizen DAUGHTER = Citizen.born(1990, 702, "吴").having("0.00", "2.00");
    private static final Citizen FATHER = Citizen.born(1966, 703, "吴").having("300.00", "45.60");
    private static final Citizen STRANGER = Citizen.born(1967, 705, "徐").having("300.00", "45.60");

    private static final Citizen EMPLOYEE = Citizen.born(1975, 707, "孙").having("300.00", "45.60");
    private static final Citizen NOT_ON_FILE = Citizen.born(2001, 709, "孙");
    private static final Citizen SUSPENDED =
            Citizen.born(1978, 711, "孙").having("1.00", "0.00").suspended();
    private static final Citizen FAR_AWAY =
            Citizen.born(1968, 713, "孙").having("1.00", "0.00").in(DAQING);

    private static final Citizen RESIDENT = Citizen.born(1976, 714, "马").resident();
    private static final Citizen SISTER = Citizen.born(1979, 716, "马").having("50.00", "0.00");
    private static final Citizen RESIDENT_TOO = Citizen.born(1980, 717, "马").resident();

    private static final Citizen RICH_ONCE = Citizen.born(1969, 719, "朱").having("900.00", "0.00");
    private static final Citizen RICH_NO_MORE = RICH_ONCE.having("0.00", "100.00");
    private static final Citizen SON = Citizen.born(1994, 721, "朱").having("50.00", "0.00");

    private final TestBed bed;
    private final HotlineNode node;
    private final App app;
    private final Voice voice;

    private App.Filed tooMuch;

    private Heard daughter;
    private Heard employee;
    private Heard resident;
    private Heard richNoMore;
    private List<CallRecord> asked;
    private String code;

    private Heard father;
    private Heard stranger;
    private List<CallRecord> answered;

    NewRequestByEarTests(TestBed bed, HotlineNode node, Voice voice) {
        this.bed = bed;
        this.node = node;
        this.app = new App(node);
        this.voice = voice;
    }

    @BeforeAll
    void call() throws Exception {
        Citizens.bringIn(
                bed,
                List.of(
                        DAUGHTER,
                        FATHER,
                        STRANGER,
                        EMPLOYEE,
                        SUSPENDED,
                        FAR_AWAY,
                        RESIDENT,
                        SISTER,
                        RESIDENT_TOO,
                        RICH_ONCE,
                        SON));
        bed.node(node.agiPort());
        app.file(SISTER, RESIDENT, SIBLING, BENEFICIARY);
        tooMuch = app.askForUpTo("800.00", RICH_ONCE, SON, CHILD);
        Citizens.bringIn(bed, List.of(RICH_NO_MORE));
        ask();
        answerByTheCode();
    }

    private void ask() throws Exception {
        try (var records = CallRecords.fromNow(bed)) {
            var heard = ManyCalls.all(
                    bed, filing(DAUGHTER), refusedThrice(EMPLOYEE), refusedOften(RESIDENT), toldWhyNot(RICH_NO_MORE));
            daughter = heard.get(0);
            employee = heard.get(1);
            resident = heard.get(2);
            richNoMore = heard.get(3);
            asked = records.all(heard.size());
        }
    }

    private CallScript filing(Citizen daughter) throws IOException {
        return named(FamilyCall.into("2", daughter).waitMillis(2000), "322", FATHER)
                .waitMillis(5000)
                .keys("1") // within the pledge: decides nothing
                .wait(lengthOf(pledge()).minusSeconds(2))
                .keys("1")
                .waitMillis(26_000)
                .hangUp();
    }

    private static CallScript refusedThrice(Citizen employee) {
        var script = FamilyCall.into("2", employee).waitMillis(2000);
        named(script, "313", NOT_ON_FILE).waitMillis(10_000);
        named(script, "314", SUSPENDED).waitMillis(10_000);
        named(script, "312", FAR_AWAY).waitMillis(10_000);
        return named(script, "313", NOT_ON_FILE).waitMillis(8000).hangUp();
    }

    private static CallScript refusedOften(Citizen resident) {
        var script = FamilyCall.into("2", resident)
                .waitMillis(2000)
                .keys("31")
                .waitMillis(9000)
                .keys("27")
                .waitMillis(9000);
        named(script, "4", RESIDENT_TOO).waitMillis(10_000);
        return named(script, "324", SISTER).waitMillis(10_000).hangUp();
    }

    /// Goes on by `keys` and names the relative, with the `#` that many press after a number.
    private static CallScript named(CallScript script, String keys, Citizen relative) {
        return script.keys(keys).waitMillis(500).keys(relative.keys() + "#");
    }

    private static CallScript toldWhyNot(Citizen sharer) {
        return FamilyCall.into("2", sharer)
                .waitMillis(2000)
                .keys("1")
                .waitMillis(46_000)
                .keys("1")
                .waitMillis(10_000)
                .hangUp();
    }

    private void answerByTheCode() throws Exception {
        code = new CodeByEar(voice, MANDARIN).of(daughter);
        try (var records = CallRecords.fromNow(bed)) {
            var terms = lengthOf(
                    clip("terms.give", "relation", new Value.Word("relation.daughter")),
                    clip("terms.stop"),
                    clip("terms.close"));
            var heard = ManyCalls.all(
                    bed,
                    FamilyCall.throughTheTerms(byCode(FATHER).waitMillis(13_000), terms, "3", "1")
                            .waitMillis(12_000)
                            .hangUp(),
                    named(byCode(STRANGER).waitMillis(14_000).keys("2").waitMillis(1500), "314", STRANGER)
                            .waitMillis(10_000)
                            .hangUp());
            father = heard.get(0);
            stranger = heard.get(1);
            answered = records.all(heard.size());
        }
    }

    private CallScript byCode(Citizen citizen) {
        return CallScript.from(citizen.phone())
                .waitMillis(1000)
                .keys("5")
                .keys(code + "#")
                .keys(citizen.keys() + "#")
                .keys(citizen.pin() + "#");
    }

    @Test
    void who_files_hears_the_whole_pledge_and_no_key_counts_before_its_end() throws Exception {
        for (var sentence : pledge()) {
            hears(daughter, sentence);
        }
        hears(daughter, clip("new.sure.1"));
        assertThat(asked)
                .flatExtracting(CallRecord::pressed)
                .filteredOn(pressed -> pressed.startsWith("new request/SURE"))
                .containsExactly("new request/SURE 1");
    }

    @Test
    void who_has_filed_hears_the_task_code_and_what_to_do_with_it() throws Exception {
        hears(daughter, clip("new.done"));
        hears(daughter, clip("new.code", "code", new Value.Digits(code, Value.Grouping.TASK_CODE)));
        hears(daughter, clip("new.code.how"));
        hears(daughter, clip("new.done.tell"));
    }

    @Test
    void the_father_finds_the_request_by_the_code_that_was_heard_and_agrees() throws Exception {
        hears(
                father,
                clip("req.who", "relation", new Value.Word("relation.daughter"), "surname", new Value.Surname("吴")));
        hears(father, clip("terms.give", "relation", new Value.Word("relation.daughter")));
        hears(father, clip("terms.close"));
        hears(father, clip("done.give", "relation", new Value.Word("relation.daughter")));
        hears(father, clip("done.give.stop"));
        assertThat(answered)
                .filteredOn(call -> call.path().contains("code/LOOK_UP request"))
                .singleElement()
                .satisfies(call -> assertThat(call.pressed())
                        .containsExactly(
                                "main/MENU 5",
                                "code/CODE ••••••",
                                "identify/ID ••••••••••••••••••",
                                "identify/PIN ••••••",
                                "request/MENU 1",
                                "terms/ANSWER 1"));
    }

    @Test
    void for_anybody_else_the_same_code_does_not_fit() throws Exception {
        hears(stranger, clip("code.none"));
        hears(stranger, clip("code.none.do"));
    }

    @Test
    void beneficiary_not_insured_is_told_of_a_child_who_is_not_on_file() throws Exception {
        hears(employee, clip("reason.not-insured.theirs"));
        hears(employee, clip("reason.window.theirs"));
    }

    @Test
    void beneficiary_not_active_is_told_of_a_brother_whose_insurance_is_suspended() throws Exception {
        hears(employee, clip("reason.not-active.theirs"));
    }

    @Test
    void other_area_is_told_of_a_father_in_another_province() throws Exception {
        hears(employee, clip("reason.other-area"));
        hears(employee, clip("reason.window"));
    }

    @Test
    void the_fourth_look_of_a_day_is_one_too_many() throws Exception {
        hears(employee, clip("new.enough"));
    }

    @Test
    void sharer_has_no_account_is_told_to_a_resident_who_wants_to_give() throws Exception {
        hears(resident, clip("reason.no-account.mine"));
        hears(resident, clip("bal.resident.4"));
    }

    @Test
    void relation_not_allowed_is_told_of_the_parents_of_the_spouse() throws Exception {
        hears(resident, clip("reason.relation"));
        hears(resident, clip("reason.relation.do"));
    }

    @Test
    void sharer_has_no_account_is_told_of_a_brother_in_the_resident_scheme() throws Exception {
        hears(resident, clip("reason.no-account.theirs"));
    }

    @Test
    void same_person_is_told_to_who_keys_the_own_id() throws Exception {
        hears(stranger, clip("reason.same-person"));
        hears(stranger, clip("reason.same-person.do"));
    }

    @Test
    void request_already_waiting_is_told_to_who_has_asked_in_the_app_before() throws Exception {
        hears(resident, clip("reason.waiting"));
        hears(resident, clip("reason.waiting.do"));
    }

    @Test
    void quota_too_high_is_told_with_the_request_and_again_to_who_wants_to_agree_nevertheless() throws Exception {
        hears(
                richNoMore,
                clip(
                        "req.give.cap",
                        "amount",
                        new Value.Amount(Money.ofYuan("800.00").fen())));
        hears(
                richNoMore,
                clip(
                        "req.give.have",
                        "amount",
                        new Value.Amount(Money.ofYuan("100.00").fen())));
        hears(richNoMore, clip("reason.quota-too-high.mine"));
        hears(richNoMore, clip("reason.quota-less"));
        assertThatCaller(richNoMore).as("req.menu.1").didNotHear(voice.saying(MANDARIN, clip("req.menu.1")));
        assertThat(asked).flatExtracting(CallRecord::path).contains("request/MAY_AGREE refused", "request/WHY_NOT");
        assertThat(app.status(tooMuch)).isEqualTo("WAITING");
    }

    private void hears(Heard caller, Prompt.Sentence sentence) throws IOException {
        assertThatCaller(caller).as(sentence.id()).heard(voice.saying(MANDARIN, sentence));
    }

    private Duration lengthOf(Prompt... sentences) throws IOException {
        return voice.saying(MANDARIN, sentences).length();
    }

    private static Prompt.Sentence[] pledge() {
        return new Prompt.Sentence[] {clip("new.rcv"), clip("new.waits"), clip("new.pledge"), clip("new.keys")};
    }
}
