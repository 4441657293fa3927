package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.binding.TestFamily.GIVING;
import static org.gongji.hotline.binding.TestFamily.GIVING_QUOTA;
import static org.gongji.hotline.binding.TestFamily.LI_JIANGUO;
import static org.gongji.hotline.binding.TestFamily.LI_LEI;
import static org.gongji.hotline.binding.TestFamily.LI_NA;
import static org.gongji.hotline.binding.TestFamily.RECEIVING;
import static org.gongji.hotline.binding.TestFamily.WANG;
import static org.gongji.hotline.binding.TestFamily.application;
import static org.gongji.hotline.binding.TestFamily.heard;
import static org.gongji.hotline.binding.TestFamily.husbandForWife;
import static org.gongji.hotline.binding.TestFamily.noTerms;
import static org.gongji.hotline.binding.TestFamily.withQuota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongji.hotline.binding.Family.Answered;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.Kin;
import org.gongji.hotline.rules.MayConfirm;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.TaskCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class ConfirmingTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account", "binding");

    private TestFamily hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestFamily(database);
    }

    @Test
    void who_is_asked_hears_who_asks_and_for_what() {
        var filed = hotline.waiting(withQuota(LI_JIANGUO, LI_NA, Relation.CHILD, "500.00"));

        var waiting = hotline.family.waiting(hotline.idOf(LI_JIANGUO));

        assertThat(waiting).hasSize(1);
        var request = waiting.getFirst();
        assertThat(request.id()).isEqualTo(filed.id());
        assertThat(request.mine()).isEqualTo(Side.SHARER);
        assertThat(request.other()).isEqualTo(Kin.DAUGHTER);
        assertThat(request.surname()).isEqualTo("李");
        assertThat(request.lastFour()).isEqualTo("2627");
        assertThat(request.quota()).contains(Money.ofYuan("500.00"));
        assertThat(request.usable()).isEqualTo(Money.ofYuan("20005.05"));
        assertThat(request.mayAgree()).isEqualTo(new MayConfirm.Outcome.Allowed(GIVING_QUOTA));
        assertThat(request.code()).isEqualTo(filed.code());
        assertThat(request).hasToString("Waiting[" + filed.id().value() + "]");
    }

    @Test
    void a_request_waits_to_the_end_of_its_last_day() {
        hotline.waiting(husbandForWife());

        var until = hotline.family.waiting(hotline.idOf(WANG)).getFirst().until();

        assertThat(until).isEqualTo(today().plusDays(15));
    }

    @Test
    void a_request_waits_for_nobody_but_the_one_who_is_asked() {
        hotline.waiting(husbandForWife());

        assertThat(hotline.family.waiting(hotline.idOf(LI_JIANGUO))).isEmpty();
        assertThat(hotline.family.waiting(hotline.idOf(LI_LEI))).isEmpty();
    }

    @Test
    void a_yes_after_the_terms_makes_a_sharing_with_its_evidence_and_its_event() {
        var filed = hotline.waiting(husbandForWife());

        var answered = hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(RECEIVING));

        assertThat(answered).isEqualTo(new Answered.Done());
        var sharing = hotline.family.sharings(hotline.idOf(WANG)).getFirst();
        assertThat(sharing.mine()).isEqualTo(Side.BENEFICIARY);
        assertThat(sharing.other()).isEqualTo(Kin.OLD_PARTNER);
        assertThat(sharing.surname()).isEqualTo("李");
        assertThat(sharing.since()).isEqualTo(today());
        assertThat(hotline.count("evidence WHERE said = 'YES' AND pressed = '11' AND heard_ms = 21400"))
                .isEqualTo(1);
        assertThat(hotline.count("sharing_event WHERE kind = 'CONFIRMED'")).isEqualTo(1);
        assertThat(hotline.awaitedNoMore).containsExactly(filed.id());
    }

    @Test
    void the_evidence_is_what_the_program_may_see_of_it() {
        var filed = hotline.waiting(husbandForWife());
        hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(RECEIVING));

        var request = hotline.requests.find(filed.id(), "app").orElseThrow();

        assertThat(request.state()).isEqualTo(State.CONFIRMED);
        assertThat(request.waitsFor()).isEmpty();
        var evidence = request.evidence().orElseThrow();
        assertThat(evidence.terms()).isEqualTo("terms.rcv terms.stop");
        assertThat(evidence.heardMillis()).isEqualTo(21_400);
        assertThat(evidence.keys()).isEqualTo("11");
        assertThat(evidence.call()).isEqualTo(4711);
    }

    @Test
    void a_second_yes_hears_that_it_is_decided() {
        var filed = hotline.waiting(husbandForWife());
        hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(RECEIVING));

        assertThat(hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(RECEIVING)))
                .isEqualTo(new Answered.AlreadyDecided());
        assertThat(hotline.family.refuse(filed.id(), hotline.idOf(WANG), noTerms()))
                .isEqualTo(new Answered.AlreadyDecided());
        assertThat(hotline.count("sharing")).isEqualTo(1);
    }

    @Test
    void a_no_is_kept_with_its_evidence_and_makes_nothing() {
        var filed = hotline.waiting(husbandForWife());

        assertThat(hotline.family.refuse(filed.id(), hotline.idOf(WANG), noTerms()))
                .isEqualTo(new Answered.Done());

        assertThat(hotline.requests.find(filed.id(), "app").orElseThrow().state())
                .isEqualTo(State.REFUSED);
        assertThat(hotline.count("evidence WHERE said = 'NO'")).isEqualTo(1);
        assertThat(hotline.count("sharing")).isZero();
    }

    @Test
    void REQUEST_EXPIRED_a_yes_after_its_time_is_too_late_though_no_job_has_come_by() {
        var filed = hotline.waiting(husbandForWife());
        hotline.letRequestsExpire();

        assertThat(hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(RECEIVING)))
                .isEqualTo(new Answered.Expired());
        assertThat(hotline.family.refuse(filed.id(), hotline.idOf(WANG), noTerms()))
                .isEqualTo(new Answered.Expired());
        assertThat(hotline.family.waiting(hotline.idOf(WANG))).isEmpty();
        assertThat(hotline.requests.find(filed.id(), "app").orElseThrow().state())
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void what_was_taken_back_cannot_be_agreed_to() {
        var filed = hotline.waiting(husbandForWife());
        hotline.requests.withdraw(filed.id(), "app");

        assertThat(hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(RECEIVING)))
                .isEqualTo(new Answered.Withdrawn());
    }

    @Test
    void NOT_YOURS_neither_a_stranger_nor_the_one_who_filed_can_agree_or_refuse() {
        var filed = hotline.waiting(husbandForWife());

        for (var other : List.of(LI_LEI, LI_JIANGUO)) {
            assertThat(hotline.family.agree(filed.id(), hotline.idOf(other), heard(RECEIVING)))
                    .isEqualTo(new Answered.NotAllowed(Reason.NOT_YOURS));
            assertThat(hotline.family.refuse(filed.id(), hotline.idOf(other), noTerms()))
                    .isEqualTo(new Answered.NotAllowed(Reason.NOT_YOURS));
        }
        assertThat(hotline.family.agree(new RequestId(999_999), hotline.idOf(WANG), heard(RECEIVING)))
                .isEqualTo(new Answered.NotAllowed(Reason.NOT_YOURS));
    }

    @Test
    void a_yes_to_other_terms_than_apply_by_now_is_not_taken() {
        var filed = hotline.waiting(husbandForWife());

        assertThat(hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(GIVING)))
                .isEqualTo(new Answered.NotAllowed(Reason.NOT_BY_PHONE));

        assertThat(hotline.family.waiting(hotline.idOf(WANG))).hasSize(1);
    }

    @Test
    void a_suspended_insurance_stops_the_yes_and_ends_nothing() {
        var filed = hotline.waiting(husbandForWife());
        hotline.people.feed("110101195206153118,李建国,13800000002,A10000002,110000,EMPLOYEE,SUSPENDED,"
                + "19000.00,1005.05,,2026-11-21\n");

        assertThat(hotline.insurance.workOff()).isEqualTo(1);

        assertThat(hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(RECEIVING)))
                .isEqualTo(new Answered.NotAllowed(Reason.SHARER_NOT_ACTIVE));
        assertThat(hotline.family.waiting(hotline.idOf(WANG)).getFirst().mayAgree())
                .isEqualTo(new MayConfirm.Outcome.Refused(Reason.SHARER_NOT_ACTIVE));
    }

    @Test
    void a_quota_is_set_aside_from_the_yes_on() {
        var filed = hotline.waiting(withQuota(LI_JIANGUO, LI_NA, Relation.CHILD, "500.00"));
        assertThat(hotline.people.accounts().holding(hotline.idOf(LI_JIANGUO)).setAside())
                .isEqualTo(Money.ZERO);

        hotline.family.agree(filed.id(), hotline.idOf(LI_JIANGUO), heard(GIVING_QUOTA));

        assertThat(hotline.people.accounts().holding(hotline.idOf(LI_JIANGUO)).setAside())
                .isEqualTo(Money.ofYuan("500.00"));
        assertThat(hotline.people.accounts().holding(hotline.idOf(LI_NA)).offered())
                .isEqualTo(Money.ofYuan("500.00"));
    }

    @Test
    void QUOTA_TOO_HIGH_what_was_promised_since_the_filing_counts_at_the_yes() {
        var first = hotline.waiting(withQuota(LI_JIANGUO, LI_NA, Relation.CHILD, "15000.00"));
        var second = hotline.waiting(withQuota(LI_JIANGUO, LI_LEI, Relation.CHILD, "15000.00"));
        hotline.family.agree(first.id(), hotline.idOf(LI_JIANGUO), heard(GIVING_QUOTA));

        assertThat(hotline.family.agree(second.id(), hotline.idOf(LI_JIANGUO), heard(GIVING_QUOTA)))
                .isEqualTo(new Answered.NotAllowed(Reason.QUOTA_TOO_HIGH));
    }

    @RepeatedTest(5)
    void quotas_agreed_to_at_once_never_exceed_what_there_is() throws InterruptedException {
        var relatives = List.of(WANG, LI_LEI, LI_NA, TestFamily.ZHAO);
        var requests = relatives.stream()
                .map(relative -> hotline.waiting(withQuota(
                                LI_JIANGUO,
                                relative,
                                relative.equals(WANG) ? Relation.SPOUSE : Relation.CHILD,
                                "8000.00"))
                        .id())
                .toList();

        var answers = atOnce(requests.stream()
                .<Callable<Answered>>map(
                        request -> () -> hotline.family.agree(request, hotline.idOf(LI_JIANGUO), heard(GIVING_QUOTA)))
                .toList());

        // 20,005.05 in all
        assertThat(answers).filteredOn(new Answered.Done()::equals).hasSize(2);
        assertThat(answers)
                .filteredOn(new Answered.NotAllowed(Reason.QUOTA_TOO_HIGH)::equals)
                .hasSize(2);
        assertThat(hotline.sums.of(hotline.idOf(LI_JIANGUO)).given()).isEqualTo(Money.ofYuan("16000.00"));
    }

    @RepeatedTest(5)
    void of_thirty_two_who_agree_at_once_one_does_and_the_others_hear_that_it_is_decided() throws InterruptedException {
        var filed = hotline.waiting(husbandForWife());
        var wang = hotline.idOf(WANG);

        var answers = atOnce(IntStream.range(0, 32)
                .<Callable<Answered>>mapToObj(_ -> () -> hotline.family.agree(filed.id(), wang, heard(RECEIVING)))
                .toList());

        assertThat(answers).filteredOn(new Answered.Done()::equals).hasSize(1);
        assertThat(answers).filteredOn(new Answered.AlreadyDecided()::equals).hasSize(31);
        assertThat(hotline.count("sharing")).isEqualTo(1);
        assertThat(hotline.count("evidence WHERE said = 'YES'")).isEqualTo(1);
        assertThat(hotline.evidence.verify()).isEqualTo(new EvidenceChain.Verdict.Sound(2));
    }

    @RepeatedTest(5)
    void of_yes_no_and_taking_back_at_once_one_counts() throws InterruptedException {
        var filed = hotline.waiting(husbandForWife());
        var wang = hotline.idOf(WANG);

        var answers = atOnce(List.<Callable<Boolean>>of(
                () -> hotline.family.agree(filed.id(), wang, heard(RECEIVING)) instanceof Answered.Done,
                () -> hotline.family.refuse(filed.id(), wang, noTerms()) instanceof Answered.Done,
                () -> hotline.requests.withdraw(filed.id(), "app") == Requests.Withdrawal.WITHDRAWN));

        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void a_request_is_found_by_its_code() {
        var filed = hotline.waiting(husbandForWife());

        assertThat(hotline.family
                        .byCode(hotline.idOf(WANG), filed.code())
                        .orElseThrow()
                        .id())
                .isEqualTo(filed.id());
    }

    @Test
    void the_code_of_somebody_else_is_a_wrong_one() {
        var filed = hotline.waiting(husbandForWife());
        var other = hotline.waiting(application(LI_LEI, LI_NA, Relation.SIBLING, Side.SHARER));
        var wang = hotline.idOf(WANG);

        for (var time = 0; time < 5; time++) {
            assertThat(hotline.family.byCode(wang, other.code())).isEmpty();
        }

        assertThat(hotline.family.byCode(wang, filed.code())).isEmpty();
    }

    @Test
    void after_five_wrong_codes_none_fits_until_the_next_day() {
        var filed = hotline.waiting(husbandForWife());
        var wrong = new TaskCode(filed.code().digits().equals("000000") ? "000001" : "000000");
        var wang = hotline.idOf(WANG);
        for (var time = 0; time < 5; time++) {
            hotline.family.byCode(wang, wrong);
        }
        assertThat(hotline.family.byCode(wang, filed.code())).isEmpty();

        hotline.jdbc.sql("UPDATE family_day SET day = day - INTERVAL 1 DAY").update();

        assertThat(hotline.family.byCode(wang, filed.code())).isPresent();
    }

    @Test
    void a_right_code_does_not_count_as_wrong() {
        var filed = hotline.waiting(husbandForWife());
        var wang = hotline.idOf(WANG);

        for (var time = 0; time < 8; time++) {
            assertThat(hotline.family.byCode(wang, filed.code())).isPresent();
        }
    }

    @Test
    void a_code_is_free_again_once_its_request_is_decided() {
        var filed = hotline.waiting(husbandForWife());
        hotline.family.refuse(filed.id(), hotline.idOf(WANG), noTerms());

        assertThat(hotline.family.byCode(hotline.idOf(WANG), filed.code())).isEmpty();
        assertThat(hotline.count("binding_request WHERE code_index IS NOT NULL"))
                .isZero();
    }

    private LocalDate today() {
        return new Time(hotline.jdbc, hotline.regions).moment().today();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException {
        var answers = new ArrayList<T>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answered : callers.invokeAll(calls)) {
                answers.add(answered.resultNow());
            }
        }
        return answers;
    }
}
