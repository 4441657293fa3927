package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.binding.TestFamily.LI_JIANGUO;
import static org.gongji.hotline.binding.TestFamily.LI_LEI;
import static org.gongji.hotline.binding.TestFamily.LI_NA;
import static org.gongji.hotline.binding.TestFamily.NOBODY;
import static org.gongji.hotline.binding.TestFamily.RECEIVING;
import static org.gongji.hotline.binding.TestFamily.WANG;
import static org.gongji.hotline.binding.TestFamily.XIAOYU;
import static org.gongji.hotline.binding.TestFamily.ZHANG;
import static org.gongji.hotline.binding.TestFamily.application;
import static org.gongji.hotline.binding.TestFamily.filer;
import static org.gongji.hotline.binding.TestFamily.heard;
import static org.gongji.hotline.binding.TestFamily.husbandForWife;
import static org.gongji.hotline.binding.TestFamily.noTerms;
import static org.gongji.hotline.binding.TestFamily.withQuota;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongji.hotline.binding.Family.Considered;
import org.gongji.hotline.binding.Family.Overview;
import org.gongji.hotline.binding.Family.Submitted;
import org.gongji.hotline.binding.Family.Wish;
import org.gongji.hotline.binding.Requests.Filed;
import org.gongji.hotline.binding.Requests.Filer;
import org.gongji.hotline.binding.Requests.Withdrawal;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.TaskCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class FilingTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account", "binding");

    private TestFamily hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestFamily(database);
    }

    @Test
    void what_needs_a_yes_waits_for_it_under_a_code() {
        var filed = hotline.waiting(husbandForWife());

        assertThat(filed.waitsFor()).isEqualTo(Side.BENEFICIARY);
        assertThat(filed.code().digits()).matches("[0-9]{6}");
        assertThat(hotline.awaited).extracting(AnswerAwaited.Awaited::asked).containsExactly(hotline.idOf(WANG));
    }

    @Test
    void a_child_is_not_asked_and_it_counts_at_once() {
        var filed = hotline.file(application(ZHANG, XIAOYU, Relation.CHILD, Side.SHARER));

        assertThat(filed).isInstanceOf(Filed.Confirmed.class);
        assertThat(hotline.family.sharings(hotline.idOf(ZHANG))).hasSize(1);
        assertThat(hotline.count("sharing_event WHERE kind = 'CONFIRMED'")).isEqualTo(1);
        assertThat(hotline.count("evidence WHERE said = 'PLEDGE' AND door = 'APP'"))
                .isEqualTo(1);
    }

    @Test
    void what_the_rules_forbid_is_refused_with_the_trace_and_leaves_no_request() {
        var filed = (Filed.Refused) hotline.file(application(LI_NA, LI_LEI, Relation.SIBLING, Side.SHARER));

        assertThat(filed.decision().outcome()).isEqualTo(new MayBind.Outcome.Refused(Reason.SHARER_HAS_NO_ACCOUNT));
        assertThat(filed.decision().trace().decisive().rule()).isEqualTo("SHARER_WITHOUT_ACCOUNT");
        assertThat(hotline.count("binding_request")).isZero();
    }

    @Test
    void BENEFICIARY_NOT_INSURED_nobody_is_on_file_under_that_id() {
        assertThat(reasonFor(application(LI_JIANGUO, NOBODY, Relation.CHILD, Side.SHARER)))
                .isEqualTo(Reason.BENEFICIARY_NOT_INSURED);
    }

    @Test
    void SAME_PERSON_nobody_shares_with_themselves() {
        assertThat(reasonFor(application(WANG, WANG, Relation.SPOUSE, Side.SHARER)))
                .isEqualTo(Reason.SAME_PERSON);
    }

    @Test
    void REQUEST_ALREADY_WAITING_one_request_between_two_people() {
        hotline.waiting(husbandForWife());

        assertThat(reasonFor(husbandForWife())).isEqualTo(Reason.REQUEST_ALREADY_WAITING);
    }

    @Test
    void ALREADY_BOUND_one_sharing_between_two_people() {
        hotline.sharing();

        assertThat(reasonFor(husbandForWife())).isEqualTo(Reason.ALREADY_BOUND);
    }

    @Test
    void QUOTA_TOO_HIGH_more_than_the_sharer_has() {
        assertThat(reasonFor(withQuota(LI_JIANGUO, LI_NA, Relation.CHILD, "20005.06")))
                .isEqualTo(Reason.QUOTA_TOO_HIGH);
        assertThat(hotline.file(withQuota(LI_JIANGUO, LI_NA, Relation.CHILD, "20005.05")))
                .isInstanceOf(Filed.Waiting.class);
    }

    @Test
    void the_same_key_again_gives_the_same_answer_and_files_nothing() {
        var first = hotline.requests.file(husbandForWife(), filer("key"));
        var again = hotline.requests.file(husbandForWife(), filer("key"));

        assertThat(again).isEqualTo(first);
        assertThat(hotline.count("binding_request")).isEqualTo(1);
    }

    @Test
    void the_same_key_gives_the_same_answer_after_the_decision_too() {
        var first = (Filed.Waiting) hotline.requests.file(husbandForWife(), filer("key"));
        hotline.family.agree(first.id(), hotline.idOf(WANG), heard(RECEIVING));

        assertThat(hotline.requests.file(husbandForWife(), filer("key"))).isEqualTo(first);
    }

    @Test
    void the_same_key_gives_the_same_refusal() {
        var first = hotline.requests.file(application(LI_NA, LI_LEI, Relation.SIBLING, Side.SHARER), filer("key"));
        var again = hotline.requests.file(application(LI_NA, LI_LEI, Relation.SIBLING, Side.SHARER), filer("key"));

        assertThat(again).isEqualTo(first).isInstanceOf(Filed.Refused.class);
    }

    @Test
    void another_body_under_the_same_key_is_told() {
        hotline.requests.file(husbandForWife(), filer("key"));

        assertThat(hotline.requests.file(husbandForWife(), new Filer("app", "key", "cd".repeat(32))))
                .isEqualTo(new Filed.KeyTaken());
    }

    @Test
    void two_programs_may_use_the_same_key() {
        hotline.requests.file(husbandForWife(), filer("key"));

        assertThat(hotline.requests.file(
                        application(ZHANG, XIAOYU, Relation.CHILD, Side.SHARER),
                        new Filer("window", "key", "cd".repeat(32))))
                .isInstanceOf(Filed.Confirmed.class);
    }

    @Test
    void sixteen_at_once_under_one_key_file_one_request() throws InterruptedException {
        var answers = new HashSet<Filed>();
        try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var filings = IntStream.range(0, 16)
                    .<Callable<Filed>>mapToObj(_ -> () -> hotline.requests.file(husbandForWife(), filer("key")))
                    .toList();
            for (var filed : programs.invokeAll(filings)) {
                answers.add(filed.resultNow());
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(hotline.count("binding_request")).isEqualTo(1);
    }

    @Test
    void a_preview_decides_the_same_and_leaves_nothing() {
        var decision = hotline.requests.preview(husbandForWife());

        assertThat(decision.outcome()).isInstanceOf(MayBind.Outcome.WaitsFor.class);
        assertThat(hotline.count("binding_request")).isZero();
        assertThat(hotline.count("family_member")).isZero();
    }

    @Test
    void a_request_is_its_programs_only() {
        var filed = hotline.waiting(husbandForWife());

        assertThat(hotline.requests.find(filed.id(), "app").orElseThrow().waitsFor())
                .contains(Side.BENEFICIARY);
        assertThat(hotline.requests.find(filed.id(), "window")).isEmpty();
        assertThat(hotline.requests.withdraw(filed.id(), "window")).isEqualTo(Withdrawal.NOT_FOUND);
    }

    @Test
    void a_waiting_request_is_taken_back_once() {
        var filed = hotline.waiting(husbandForWife());

        assertThat(hotline.requests.withdraw(filed.id(), "app")).isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(hotline.requests.withdraw(filed.id(), "app")).isEqualTo(Withdrawal.NOT_WAITING);
        assertThat(hotline.awaitedNoMore).containsExactly(filed.id());
    }

    @Test
    void after_one_has_expired_another_can_be_filed_though_no_job_has_come_by() {
        var first = hotline.waiting(husbandForWife());
        hotline.letRequestsExpire();

        assertThat(hotline.waiting(husbandForWife()).id()).isNotEqualTo(first.id());
        assertThat(hotline.awaitedNoMore).containsExactly(first.id());
    }

    @Test
    void a_job_closes_what_has_expired() {
        var filed = hotline.waiting(husbandForWife());
        hotline.letRequestsExpire();

        assertThat(hotline.upkeep.close()).isEqualTo(1);
        assertThat(hotline.upkeep.close()).isZero();

        assertThat(hotline.count("binding_request WHERE state = 'EXPIRED' AND waiting IS NULL"))
                .isEqualTo(1);
        assertThat(hotline.awaitedNoMore).containsExactly(filed.id());
    }

    @Test
    void the_overview_counts_what_waits_and_with_whom_one_shares() {
        hotline.sharing();
        hotline.waiting(application(LI_LEI, WANG, Relation.PARENT, Side.SHARER));

        assertThat(hotline.family.overview(hotline.idOf(WANG))).isEqualTo(new Overview(1, 1, 0, 0));
        assertThat(hotline.family.overview(hotline.idOf(LI_JIANGUO))).isEqualTo(new Overview(0, 1, 0, 0));
    }

    @Test
    void two_who_share_both_ways_are_one_person_each() {
        hotline.sharing();
        var back = hotline.waiting(application(WANG, LI_JIANGUO, Relation.SPOUSE, Side.SHARER));
        hotline.family.agree(back.id(), hotline.idOf(LI_JIANGUO), heard(RECEIVING));

        assertThat(hotline.family.overview(hotline.idOf(WANG)).sharedWith()).isEqualTo(1);
    }

    @Test
    void who_filed_is_told_once_that_it_came_to_nothing() {
        var filed = hotline.waiting(husbandForWife());
        hotline.family.refuse(filed.id(), hotline.idOf(WANG), noTerms());

        assertThat(hotline.family.overview(hotline.idOf(WANG)).notDone()).isZero();
        assertThat(hotline.family.overview(hotline.idOf(LI_JIANGUO)).notDone()).isEqualTo(1);

        hotline.family.outcomesTold(hotline.idOf(LI_JIANGUO));

        assertThat(hotline.family.overview(hotline.idOf(LI_JIANGUO)).notDone()).isZero();
    }

    @Test
    void an_overview_that_nobody_heard_takes_nothing_away() {
        var filed = hotline.waiting(husbandForWife());
        hotline.family.refuse(filed.id(), hotline.idOf(WANG), noTerms());
        hotline.family.overview(hotline.idOf(LI_JIANGUO));

        assertThat(hotline.family.overview(hotline.idOf(LI_JIANGUO)).notDone()).isEqualTo(1);
    }

    @Test
    void a_wish_is_looked_at_and_submitted_by_phone() {
        var wish = new Wish(Side.SHARER, Relation.SPOUSE, WANG);
        var li = hotline.idOf(LI_JIANGUO);

        assertThat(hotline.family.consider(li, wish)).isEqualTo(new Considered.Allowed(false, true));
        var submitted = (Submitted.Waiting) hotline.family.submit(li, wish, noTerms());

        assertThat(hotline.family.byCode(hotline.idOf(WANG), submitted.code())).isPresent();
        assertThat(hotline.count("evidence WHERE said = 'PLEDGE' AND call_id = 4711"))
                .isEqualTo(1);
    }

    @Test
    void a_parents_money_for_a_child_counts_at_once_when_the_parent_submits_it() {
        var wish = new Wish(Side.SHARER, Relation.CHILD, XIAOYU);

        assertThat(hotline.family.consider(hotline.idOf(ZHANG), wish)).isEqualTo(new Considered.Allowed(true, true));
        assertThat(hotline.family.submit(hotline.idOf(ZHANG), wish, noTerms())).isEqualTo(new Submitted.Confirmed());
    }

    @Test
    void three_looks_a_day_are_enough_and_refused_ones_count() {
        var wish = new Wish(Side.SHARER, Relation.CHILD, NOBODY);
        var li = hotline.idOf(LI_JIANGUO);

        for (var look = 0; look < 3; look++) {
            assertThat(hotline.family.consider(li, wish))
                    .isEqualTo(new Considered.Refused(Reason.BENEFICIARY_NOT_INSURED));
        }
        assertThat(hotline.family.consider(li, wish)).isEqualTo(new Considered.Enough());
    }

    @Test
    void codes_of_waiting_requests_differ() {
        var codes = new HashSet<TaskCode>();
        for (var relative : List.of(WANG, LI_LEI, LI_NA)) {
            codes.add(hotline.waiting(application(LI_JIANGUO, relative, relationTo(relative), Side.SHARER))
                    .code());
        }

        assertThat(codes).hasSize(3);
    }

    @Test
    void nothing_personal_stands_in_the_facts_and_the_trace() {
        hotline.waiting(withQuota(LI_JIANGUO, LI_NA, Relation.CHILD, "500.00"));

        var kept = hotline.jdbc
                .sql("SELECT CONCAT(facts, trace) FROM binding_request")
                .query(String.class)
                .single();

        assertThat(kept).contains("sharer 110000 EMPLOYEE ACTIVE 74").doesNotContain("1952", "1986", "2000505");
    }

    private static Relation relationTo(IdNumber relative) {
        return relative.equals(WANG) ? Relation.SPOUSE : Relation.CHILD;
    }

    private Reason reasonFor(Application application) {
        var refused = (Filed.Refused) hotline.file(application);
        return ((MayBind.Outcome.Refused) refused.decision().outcome()).reason();
    }
}
