package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.rules.BindingWish.wang;
import static org.gongji.hotline.rules.InsuranceStatus.DECEASED;
import static org.gongji.hotline.rules.InsuranceStatus.MOVED;
import static org.gongji.hotline.rules.InsuranceStatus.SUSPENDED;
import static org.gongji.hotline.rules.Pairs.JINAN;
import static org.gongji.hotline.rules.Pairs.LIU;
import static org.gongji.hotline.rules.Pairs.NINGBO;
import static org.gongji.hotline.rules.Pairs.NOBODY;
import static org.gongji.hotline.rules.Pairs.QINGDAO;
import static org.gongji.hotline.rules.Pairs.TODAY;
import static org.gongji.hotline.rules.Pairs.WANG;
import static org.gongji.hotline.rules.Pairs.born;
import static org.gongji.hotline.rules.Pairs.in;
import static org.gongji.hotline.rules.Pairs.insured;
import static org.gongji.hotline.rules.Pairs.standing;

import java.util.Map;
import java.util.Set;
import org.gongji.hotline.rules.Consent.Confirm;
import org.gongji.hotline.rules.MayBind.Outcome.AtOnce;
import org.gongji.hotline.rules.MayBind.Outcome.Refused;
import org.gongji.hotline.rules.MayBind.Outcome.WaitsFor;
import org.gongji.hotline.rules.Terms.Kind;
import org.gongji.hotline.rules.Terms.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Wang Jianguo of Jinan wants to share with his wife Liu Fang of Jinan.
class MayBindTests {

    private static final RulePack ACROSS = Packs.acrossProvinces(Map.of(JINAN, TODAY, NINGBO, TODAY.minusDays(1)));

    @Test
    void BIND_WAITS_FOR_BENEFICIARY_what_the_sharer_files_waits_for_the_beneficiary() {
        var decided = wang().decided();

        assertThat(decided)
                .isEqualTo(new WaitsFor(Side.BENEFICIARY, terms(Kind.RECEIVING_RESIDENT, Stop.ANY_TIME), true));
    }

    @Test
    void SHARER_HAS_NO_ACCOUNT_nobody_knows_the_sharer() {
        assertThat(wang().from(NOBODY).decided()).isEqualTo(new Refused(Reason.SHARER_HAS_NO_ACCOUNT));
    }

    @Test
    void SHARER_HAS_NO_ACCOUNT_a_resident_has_none() {
        var resident = insured(Scheme.RESIDENT, WANG);

        assertThat(wang().from(resident).decided()).isEqualTo(new Refused(Reason.SHARER_HAS_NO_ACCOUNT));
    }

    @Test
    void SHARER_HAS_NO_ACCOUNT_of_the_dead_is_told_as_of_the_unknown() {
        assertThat(wang().from(standing(WANG, DECEASED)).decided())
                .isEqualTo(new Refused(Reason.SHARER_HAS_NO_ACCOUNT));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "MOVED"})
    void SHARER_NOT_ACTIVE_while_suspended_or_moved(InsuranceStatus status) {
        assertThat(wang().from(standing(WANG, status)).decided()).isEqualTo(new Refused(Reason.SHARER_NOT_ACTIVE));
    }

    @Test
    void BENEFICIARY_NOT_INSURED_nobody_knows_the_beneficiary() {
        assertThat(wang().to(NOBODY).decided()).isEqualTo(new Refused(Reason.BENEFICIARY_NOT_INSURED));
    }

    @Test
    void BENEFICIARY_NOT_INSURED_of_the_dead_is_told_as_of_the_unknown() {
        assertThat(wang().to(standing(LIU, DECEASED)).decided()).isEqualTo(new Refused(Reason.BENEFICIARY_NOT_INSURED));
    }

    @Test
    void BENEFICIARY_NOT_INSURED_in_a_scheme_that_the_region_leaves_out() {
        var employeesOnly = Packs.with(
                new Kinship(Set.of(Relation.SPOUSE), false, Set.of(Scheme.EMPLOYEE), Kinship.RelationProof.PLEDGE));

        assertThat(wang().under(employeesOnly).decided()).isEqualTo(new Refused(Reason.BENEFICIARY_NOT_INSURED));
        assertThat(wang().to(insured(Scheme.EMPLOYEE, LIU)).under(employeesOnly).decided())
                .isInstanceOf(WaitsFor.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "MOVED"})
    void BENEFICIARY_NOT_ACTIVE_while_suspended_or_moved(InsuranceStatus status) {
        assertThat(wang().to(standing(LIU, status)).decided()).isEqualTo(new Refused(Reason.BENEFICIARY_NOT_ACTIVE));
    }

    @Test
    void RELATION_NOT_ALLOWED_before_august_2024_brothers_and_sisters_were_left_out() {
        var before = Packs.with(new Kinship(
                Set.of(Relation.SPOUSE, Relation.PARENT, Relation.CHILD),
                false,
                Set.of(Scheme.RESIDENT),
                Kinship.RelationProof.PLEDGE));

        assertThat(wang().as(Relation.SIBLING).under(before).decided())
                .isEqualTo(new Refused(Reason.RELATION_NOT_ALLOWED));
        assertThat(wang().as(Relation.SIBLING).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void RELATION_NOT_ALLOWED_a_parent_of_the_spouse_where_the_region_leaves_those_out() {
        var decision = wang().as(Relation.PARENT_IN_LAW);

        assertThat(decision.decided()).isEqualTo(new Refused(Reason.RELATION_NOT_ALLOWED));
        assertThat(decision.trace().decisive().source()).isEqualTo(Source.own("test: spouseParents"));
    }

    @Test
    void a_parent_of_the_spouse_is_bound_where_the_region_allows_it() {
        var allowing = Packs.with(
                new Kinship(Set.of(Relation.SPOUSE), true, Set.of(Scheme.RESIDENT), Kinship.RelationProof.PLEDGE));

        assertThat(wang().as(Relation.PARENT_IN_LAW).under(allowing).decided()).isInstanceOf(WaitsFor.class);
        assertThat(wang().as(Relation.CHILD).under(allowing).decided())
                .isEqualTo(new Refused(Reason.RELATION_NOT_ALLOWED));
    }

    @Test
    void SAME_PERSON_nobody_shares_with_himself() {
        assertThat(wang().withHimself().decided()).isEqualTo(new Refused(Reason.SAME_PERSON));
    }

    @Test
    void ALREADY_BOUND_they_share_now() {
        assertThat(wang().with(new Ties(true, false, false, 1, 0, 0)).decided())
                .isEqualTo(new Refused(Reason.ALREADY_BOUND));
    }

    @Test
    void REQUEST_ALREADY_WAITING_for_the_same() {
        assertThat(wang().with(new Ties(false, true, false, 1, 0, 0)).decided())
                .isEqualTo(new Refused(Reason.REQUEST_ALREADY_WAITING));
    }

    @Test
    void OTHER_AREA_two_pools_of_one_province_where_the_region_shares_within_a_pool() {
        var inQingdao = wang().to(in(QINGDAO, LIU));

        assertThat(inQingdao.under(Packs.withinOnePool()).decided()).isEqualTo(new Refused(Reason.OTHER_AREA));
        assertThat(inQingdao.decided()).isInstanceOf(WaitsFor.class);
        assertThat(wang().under(Packs.withinOnePool()).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void OTHER_AREA_two_provinces_where_the_region_shares_within_a_province() {
        assertThat(wang().to(in(NINGBO, LIU)).decided()).isEqualTo(new Refused(Reason.OTHER_AREA));
    }

    @Test
    void AREA_NOT_OPEN_the_beneficiarys_pool_opens_tomorrow() {
        var tomorrow = Packs.acrossProvinces(Map.of(JINAN, TODAY, NINGBO, TODAY.plusDays(1)));

        assertThat(wang().to(in(NINGBO, LIU)).quota("500.00").under(tomorrow).decided())
                .isEqualTo(new Refused(Reason.AREA_NOT_OPEN));
    }

    @Test
    void AREA_NOT_OPEN_the_sharers_pool_is_not_among_the_open_ones() {
        var onlyNingbo = Packs.acrossProvinces(Map.of(NINGBO, TODAY));

        assertThat(wang().to(in(NINGBO, LIU)).quota("500.00").under(onlyNingbo).decided())
                .isEqualTo(new Refused(Reason.AREA_NOT_OPEN));
    }

    @Test
    void within_a_province_no_pool_has_to_be_open() {
        assertThat(wang().to(in(QINGDAO, LIU)).under(ACROSS).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void QUOTA_NEEDED_across_provinces() {
        var inNingbo = wang().to(in(NINGBO, LIU)).under(ACROSS);

        assertThat(inNingbo.decided()).isEqualTo(new Refused(Reason.QUOTA_NEEDED));
        assertThat(inNingbo.quota("500.00").decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void QUOTA_NEEDED_a_quota_of_nothing_is_none() {
        assertThat(wang().quota("0.00").decided()).isEqualTo(new Refused(Reason.QUOTA_NEEDED));
        assertThat(wang().quota("-0.01").decided()).isEqualTo(new Refused(Reason.QUOTA_NEEDED));
        assertThat(wang().quota("0.01").decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void QUOTA_TOO_HIGH_above_what_the_sharer_may_still_promise() {
        assertThat(wang().quota("1000.01").decided()).isEqualTo(new Refused(Reason.QUOTA_TOO_HIGH));
        assertThat(wang().quota("1000.00").decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void QUOTA_TOO_HIGH_above_what_one_relative_may_use_in_a_year() {
        var capped = wang().under(Packs.withCap("300.00"));

        assertThat(capped.quota("300.01").decided()).isEqualTo(new Refused(Reason.QUOTA_TOO_HIGH));
        assertThat(capped.quota("300.01").trace().decisive().rule()).isEqualTo("QUOTA_ABOVE_CAP");
        assertThat(capped.quota("300.00").decided()).isInstanceOf(WaitsFor.class);
        assertThat(capped.decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void TOO_MANY_MEMBERS_in_Daqing_the_sixth() {
        assertThat(wang().with(active(5)).under(Packs.daqing()).decided())
                .isEqualTo(new Refused(Reason.TOO_MANY_MEMBERS));
        assertThat(wang().with(active(4)).under(Packs.daqing()).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void TOO_MANY_MEMBERS_in_Hunan_the_eleventh() {
        assertThat(wang().with(active(10)).under(Packs.hunan()).decided())
                .isEqualTo(new Refused(Reason.TOO_MANY_MEMBERS));
        assertThat(wang().with(active(9)).under(Packs.hunan()).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void TOO_MANY_IN_LIFETIME_in_Hunan_the_twenty_first_other_person() {
        assertThat(wang().with(lifetime(20)).under(Packs.hunan()).decided())
                .isEqualTo(new Refused(Reason.TOO_MANY_IN_LIFETIME));
        assertThat(wang().with(lifetime(19)).under(Packs.hunan()).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void BOUND_TO_ANOTHER_SHARER_where_the_region_allows_one() {
        assertThat(wang().with(otherSharers(1)).under(Packs.oneSharer()).decided())
                .isEqualTo(new Refused(Reason.BOUND_TO_ANOTHER_SHARER));
        assertThat(wang().with(otherSharers(0)).under(Packs.oneSharer()).decided())
                .isInstanceOf(WaitsFor.class);
    }

    @Test
    void MUTUAL_NOT_ALLOWED_where_the_region_allows_one_way_only() {
        var mutual = new Ties(false, false, true, 0, 0, 0);

        assertThat(wang().with(mutual).under(Packs.oneWayOnly()).decided())
                .isEqualTo(new Refused(Reason.MUTUAL_NOT_ALLOWED));
        assertThat(wang().with(mutual).decided()).isInstanceOf(WaitsFor.class);
        assertThat(wang().under(Packs.oneWayOnly()).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void DOCUMENT_NEEDED_until_somebody_has_seen_the_paper() {
        var wish = wang().under(Packs.wantingDocument());

        assertThat(wish.decided()).isEqualTo(new Refused(Reason.DOCUMENT_NEEDED));
        assertThat(wish.documentSeen().decided()).isInstanceOf(WaitsFor.class);
    }

    @ParameterizedTest
    @EnumSource
    void BIND_WAITS_FOR_SHARER_what_the_beneficiary_files_always_waits_for_the_sharer(Confirm confirm) {
        var decided = wang().filedBy(Side.BENEFICIARY)
                .under(Packs.confirming(confirm))
                .decided();

        assertThat(decided).isEqualTo(new WaitsFor(Side.SHARER, terms(Kind.GIVING, Stop.ANY_TIME), true));
    }

    @Test
    void BIND_WAITS_FOR_SHARER_with_a_quota_the_terms_name_it() {
        var decided = wang().filedBy(Side.BENEFICIARY).quota("500.00").decided();

        assertThat(decided).isEqualTo(new WaitsFor(Side.SHARER, terms(Kind.GIVING_QUOTA, Stop.ANY_TIME), true));
    }

    @Test
    void BIND_AT_ONCE_where_the_sharers_yes_is_enough() {
        assertThat(wang().under(Packs.confirming(Confirm.NONE)).decided()).isEqualTo(new AtOnce());
    }

    @Test
    void BIND_AT_ONCE_a_child_is_not_asked_until_the_sixteenth_birthday() {
        var fifteen = born("2010-11-26", LIU);
        var sixteen = born("2010-11-25", LIU);

        assertThat(wang().to(fifteen).as(Relation.CHILD).decided()).isEqualTo(new AtOnce());
        assertThat(wang().to(sixteen).as(Relation.CHILD).decided()).isInstanceOf(WaitsFor.class);
    }

    @Test
    void BIND_WAITS_FOR_BENEFICIARY_where_both_are_asked_a_childs_guardian_comes_in() {
        var both = Packs.confirming(Confirm.BOTH);
        var terms = terms(Kind.RECEIVING_RESIDENT, Stop.ANY_TIME);

        assertThat(wang().to(born("2010-11-26", LIU)).under(both).decided())
                .isEqualTo(new WaitsFor(Side.BENEFICIARY, terms, false));
        assertThat(wang().under(both).decided()).isEqualTo(new WaitsFor(Side.BENEFICIARY, terms, true));
    }

    @Test
    void an_employee_hears_that_the_own_account_pays_first() {
        var decided = wang().to(insured(Scheme.EMPLOYEE, LIU)).decided();

        assertThat(decided).isEqualTo(new WaitsFor(Side.BENEFICIARY, terms(Kind.RECEIVING, Stop.ANY_TIME), true));
    }

    @Test
    void a_side_that_may_not_agree_by_phone_waits_all_the_same() {
        var beneficiaryOnly = Packs.byPhone(Set.of(Side.BENEFICIARY));

        assertThat(wang().filedBy(Side.BENEFICIARY).under(beneficiaryOnly).decided())
                .isEqualTo(new WaitsFor(Side.SHARER, terms(Kind.GIVING, Stop.ANY_TIME), false));
        assertThat(wang().under(beneficiaryOnly).decided())
                .isEqualTo(new WaitsFor(Side.BENEFICIARY, terms(Kind.RECEIVING_RESIDENT, Stop.ANY_TIME), true));
    }

    @Test
    void a_child_of_the_beneficiarys_age_says_nothing_about_the_sharer() {
        var decided = wang().to(born("2010-11-26", LIU))
                .as(Relation.CHILD)
                .filedBy(Side.BENEFICIARY)
                .decided();

        assertThat(decided).isEqualTo(new WaitsFor(Side.SHARER, terms(Kind.GIVING, Stop.ANY_TIME), true));
    }

    @Test
    void of_two_reasons_the_first_in_the_published_order_is_told() {
        var wish =
                wang().from(standing(WANG, SUSPENDED)).to(standing(LIU, MOVED)).as(Relation.PARENT_IN_LAW);

        assertThat(wish.decided()).isEqualTo(new Refused(Reason.SHARER_NOT_ACTIVE));
        assertThat(wish.from(WANG).decided()).isEqualTo(new Refused(Reason.BENEFICIARY_NOT_ACTIVE));
        assertThat(wish.from(WANG).to(LIU).decided()).isEqualTo(new Refused(Reason.RELATION_NOT_ALLOWED));
    }

    @Test
    void the_questions_follow_the_published_order() {
        var told = RuleTrees.answers(MayBind.TREE).stream()
                .filter(RuleTrees::isReason)
                .map(Reason::valueOf)
                .toList();

        assertThat(told).isSorted();
    }

    @Test
    void the_trace_tells_which_count_decided_and_where_that_is_written() {
        var trace = wang().with(active(5)).under(Packs.daqing()).trace();

        assertThat(trace.decision()).isEqualTo("mayBind");
        assertThat(trace.basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(trace.answer()).isEqualTo("TOO_MANY_MEMBERS");
        assertThat(trace.decisive())
                .isEqualTo(new Trace.Step("MEMBERS_FULL", true, "at once: 5", Source.own("test: maxActive")));
    }

    @Test
    void the_trace_shows_kinds_and_counts_and_nothing_of_a_person() {
        assertThat(wang().quota("500.00").trace().steps())
                .extracting(Trace.Step::toString)
                .containsExactly(
                        "SHARER_WITHOUT_ACCOUNT: no",
                        "SHARER_AWAY: no",
                        "BENEFICIARY_OUTSIDE: no",
                        "BENEFICIARY_AWAY: no",
                        "RELATION_LEFT_OUT: no (SPOUSE)",
                        "SPOUSE_PARENT_LEFT_OUT: no",
                        "ONE_PERSON: no",
                        "BOUND: no",
                        "SAME_WAITS: no",
                        "TOO_FAR: no (PROVINCE)",
                        "POOL_CLOSED: no",
                        "NO_QUOTA: no",
                        "QUOTA_ABOVE_CAP: no",
                        "QUOTA_ABOVE_ACCOUNT: no",
                        "MEMBERS_FULL: no (at once: 0)",
                        "LIFETIME_FULL: no (ever: 0)",
                        "SHARERS_FULL: no (others: 0)",
                        "ONE_WAY_ONLY: no",
                        "PAPER_NOT_SEEN: no",
                        "FILED_BY_BENEFICIARY: no",
                        "NOBODY_ASKED: no",
                        "CHILD_NOT_ASKED: no");
    }

    private static Ties active(int count) {
        return new Ties(false, false, false, count, 0, 0);
    }

    private static Ties lifetime(int count) {
        return new Ties(false, false, false, 0, count, 0);
    }

    private static Ties otherSharers(int count) {
        return new Ties(false, false, false, 0, 0, count);
    }

    private static Terms terms(Kind kind, Stop stop) {
        return new Terms(kind, stop, 0);
    }
}
