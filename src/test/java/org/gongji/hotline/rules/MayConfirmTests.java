package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.rules.InsuranceStatus.DECEASED;
import static org.gongji.hotline.rules.InsuranceStatus.MOVED;
import static org.gongji.hotline.rules.InsuranceStatus.SUSPENDED;
import static org.gongji.hotline.rules.MayConfirm.Door.CALL;
import static org.gongji.hotline.rules.MayConfirm.Door.CALL_BACK;
import static org.gongji.hotline.rules.MayConfirm.Standing.DECIDED;
import static org.gongji.hotline.rules.MayConfirm.Standing.EXPIRED;
import static org.gongji.hotline.rules.MayConfirm.Standing.WAITING;
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
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.rules.Consent.CallbackProof;
import org.gongji.hotline.rules.Consent.Confirm;
import org.gongji.hotline.rules.MayConfirm.Door;
import org.gongji.hotline.rules.MayConfirm.Outcome;
import org.gongji.hotline.rules.MayConfirm.Outcome.Allowed;
import org.gongji.hotline.rules.MayConfirm.Outcome.Refused;
import org.gongji.hotline.rules.MayConfirm.Standing;
import org.gongji.hotline.rules.Terms.Kind;
import org.gongji.hotline.rules.Terms.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wang Jianguo has filed for his wife Liu Fang, and it waits for her.
class MayConfirmTests {

    private static final Asked LIU_CALLS = new Asked(
            true,
            WAITING,
            Side.BENEFICIARY,
            CALL,
            WANG,
            LIU,
            Relation.SPOUSE,
            Optional.empty(),
            Ties.NONE,
            Packs.national());

    @Test
    void CONFIRM_ALLOWED_she_hears_the_terms_and_may_agree() {
        assertThat(LIU_CALLS.decided()).isEqualTo(allowed(Kind.RECEIVING_RESIDENT, Stop.ANY_TIME, 0));
    }

    @Test
    void CONFIRM_ALLOWED_on_our_own_call_too_where_the_region_lets_her() {
        assertThat(LIU_CALLS.through(CALL_BACK).decided())
                .isEqualTo(allowed(Kind.RECEIVING_RESIDENT, Stop.ANY_TIME, 0));
    }

    @Test
    void CONFIRM_ALLOWED_the_sharer_hears_of_a_limit_where_there_is_one() {
        var sharer = LIU_CALLS.as(Side.SHARER);

        assertThat(sharer.decided()).isEqualTo(allowed(Kind.GIVING, Stop.ANY_TIME, 0));
        assertThat(sharer.quota("500.00").decided()).isEqualTo(allowed(Kind.GIVING_QUOTA, Stop.ANY_TIME, 0));
    }

    @Test
    void the_terms_say_how_sharing_is_ended_in_the_region() {
        var employee = LIU_CALLS.to(insured(Scheme.EMPLOYEE, LIU));

        assertThat(employee.under(ending(Ending.UnbindEffective.NEXT_DAY, 0)).decided())
                .isEqualTo(allowed(Kind.RECEIVING, Stop.NEXT_DAY, 0));
        assertThat(employee.under(ending(Ending.UnbindEffective.IMMEDIATE, 30)).decided())
                .isEqualTo(allowed(Kind.RECEIVING, Stop.AFTER_DAYS, 30));
        assertThat(employee.under(ending(Ending.UnbindEffective.NEXT_DAY, 30)).decided())
                .isEqualTo(allowed(Kind.RECEIVING, Stop.AFTER_DAYS_NEXT_DAY, 30));
    }

    @ParameterizedTest
    @EnumSource
    void NOT_YOURS_a_stranger_hears_that_and_nothing_about_two_other_people(Standing standing) {
        var stranger = LIU_CALLS.ofAStranger().standing(standing).from(NOBODY);

        assertThat(stranger.decided()).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(stranger.trace().steps()).hasSize(1);
    }

    @Test
    void REQUEST_EXPIRED_it_has_waited_too_long() {
        assertThat(LIU_CALLS.standing(EXPIRED).decided()).isEqualTo(new Refused(Reason.REQUEST_EXPIRED));
    }

    @Test
    void ALREADY_DECIDED_whoever_comes_second_hears_that_and_not_that_they_are_bound() {
        var second = LIU_CALLS.standing(DECIDED).with(new Ties(true, false, false, 1, 0, 0));

        assertThat(second.decided()).isEqualTo(new Refused(Reason.ALREADY_DECIDED));
    }

    @Test
    void NOT_BY_PHONE_on_our_own_call_where_the_region_wants_to_be_called() {
        var sharer = LIU_CALLS.as(Side.SHARER).through(CALL_BACK);

        assertThat(sharer.decided()).isEqualTo(new Refused(Reason.NOT_BY_PHONE));
        assertThat(sharer.trace().decisive().rule()).isEqualTo("HAS_TO_CALL_IN");
        assertThat(sharer.through(CALL).decided()).isInstanceOf(Allowed.class);
    }

    @Test
    void NOT_BY_PHONE_on_such_a_call_nothing_about_the_other_side_is_told() {
        var sharer = LIU_CALLS.as(Side.SHARER).through(CALL_BACK).to(standing(LIU, SUSPENDED));

        assertThat(sharer.decided()).isEqualTo(new Refused(Reason.NOT_BY_PHONE));
    }

    @Test
    void on_our_own_call_the_sharer_may_agree_where_the_region_lets_her() {
        var trusting = Packs.with(new Consent(
                Confirm.BOTH,
                Set.of(Side.SHARER, Side.BENEFICIARY),
                Map.of(Side.SHARER, CallbackProof.NONE, Side.BENEFICIARY, CallbackProof.CALL_IN),
                15));

        assertThat(LIU_CALLS.as(Side.SHARER).through(CALL_BACK).under(trusting).decided())
                .isInstanceOf(Allowed.class);
        assertThat(LIU_CALLS.through(CALL_BACK).under(trusting).decided()).isEqualTo(new Refused(Reason.NOT_BY_PHONE));
    }

    @Test
    void NOT_BY_PHONE_a_side_that_the_region_does_not_let_agree_by_phone() {
        var beneficiaryOnly = Packs.byPhone(Set.of(Side.BENEFICIARY));

        assertThat(LIU_CALLS.as(Side.SHARER).under(beneficiaryOnly).decided())
                .isEqualTo(new Refused(Reason.NOT_BY_PHONE));
        assertThat(LIU_CALLS.under(beneficiaryOnly).decided()).isInstanceOf(Allowed.class);
    }

    @Test
    void NOT_BY_PHONE_under_sixteen_the_guardian_comes_to_the_window() {
        assertThat(LIU_CALLS.to(born("2010-11-26", LIU)).decided()).isEqualTo(new Refused(Reason.NOT_BY_PHONE));
        assertThat(LIU_CALLS.to(born("2010-11-25", LIU)).decided()).isInstanceOf(Allowed.class);
        assertThat(LIU_CALLS.to(born("2010-11-26", LIU)).as(Side.SHARER).decided())
                .isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "dead"})
    void SHARER_HAS_NO_ACCOUNT_any_more(String why) {
        var now = why.equals("dead") ? standing(WANG, DECEASED) : insured(Scheme.RESIDENT, WANG);

        assertThat(LIU_CALLS.from(now).decided()).isEqualTo(new Refused(Reason.SHARER_HAS_NO_ACCOUNT));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "MOVED"})
    void SHARER_NOT_ACTIVE_any_more(InsuranceStatus status) {
        assertThat(LIU_CALLS.from(standing(WANG, status)).decided()).isEqualTo(new Refused(Reason.SHARER_NOT_ACTIVE));
    }

    @Test
    void BENEFICIARY_NOT_INSURED_any_more() {
        assertThat(LIU_CALLS.to(NOBODY).decided()).isEqualTo(new Refused(Reason.BENEFICIARY_NOT_INSURED));
    }

    @Test
    void BENEFICIARY_NOT_ACTIVE_any_more() {
        assertThat(LIU_CALLS.to(standing(LIU, MOVED)).decided()).isEqualTo(new Refused(Reason.BENEFICIARY_NOT_ACTIVE));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIBLING", "PARENT_IN_LAW"})
    void RELATION_NOT_ALLOWED_any_more(Relation relation) {
        var closest = Packs.with(
                new Kinship(Set.of(Relation.SPOUSE), false, Set.of(Scheme.RESIDENT), Kinship.RelationProof.PLEDGE));

        assertThat(LIU_CALLS.related(relation).under(closest).decided())
                .isEqualTo(new Refused(Reason.RELATION_NOT_ALLOWED));
    }

    @Test
    void ALREADY_BOUND_by_another_request_meanwhile() {
        assertThat(LIU_CALLS.with(new Ties(true, false, false, 1, 0, 0)).decided())
                .isEqualTo(new Refused(Reason.ALREADY_BOUND));
    }

    @Test
    void another_request_for_the_same_that_waits_is_no_obstacle() {
        assertThat(LIU_CALLS.with(new Ties(false, true, false, 1, 0, 0)).decided())
                .isInstanceOf(Allowed.class);
    }

    @Test
    void OTHER_AREA_since_one_has_moved() {
        assertThat(LIU_CALLS.to(in(NINGBO, LIU)).decided()).isEqualTo(new Refused(Reason.OTHER_AREA));
        assertThat(LIU_CALLS.to(in(QINGDAO, LIU)).decided()).isInstanceOf(Allowed.class);
    }

    @Test
    void AREA_NOT_OPEN_since_one_has_moved() {
        var onlyJinan = Packs.acrossProvinces(Map.of(JINAN, TODAY));

        assertThat(LIU_CALLS
                        .to(in(NINGBO, LIU))
                        .quota("500.00")
                        .under(onlyJinan)
                        .decided())
                .isEqualTo(new Refused(Reason.AREA_NOT_OPEN));
    }

    @Test
    void QUOTA_NEEDED_since_one_has_moved_across_provinces() {
        var open = Packs.acrossProvinces(Map.of(JINAN, TODAY, NINGBO, TODAY));

        assertThat(LIU_CALLS.to(in(NINGBO, LIU)).under(open).decided()).isEqualTo(new Refused(Reason.QUOTA_NEEDED));
    }

    @Test
    void QUOTA_TOO_HIGH_since_the_sharer_has_promised_to_others() {
        assertThat(LIU_CALLS.quota("1000.01").decided()).isEqualTo(new Refused(Reason.QUOTA_TOO_HIGH));
        assertThat(LIU_CALLS.quota("1000.00").decided()).isInstanceOf(Allowed.class);
    }

    @Test
    void QUOTA_TOO_HIGH_since_the_region_has_set_a_cap() {
        assertThat(LIU_CALLS.quota("300.01").under(Packs.withCap("300.00")).decided())
                .isEqualTo(new Refused(Reason.QUOTA_TOO_HIGH));
    }

    @Test
    void TOO_MANY_MEMBERS_the_request_itself_is_not_counted() {
        var daqing = LIU_CALLS.under(Packs.daqing());

        assertThat(daqing.with(new Ties(false, false, false, 5, 0, 0)).decided())
                .isEqualTo(new Refused(Reason.TOO_MANY_MEMBERS));
        assertThat(daqing.with(new Ties(false, false, false, 4, 0, 0)).decided())
                .isInstanceOf(Allowed.class);
    }

    @Test
    void TOO_MANY_IN_LIFETIME_since_others_were_bound() {
        assertThat(LIU_CALLS
                        .with(new Ties(false, false, false, 0, 20, 0))
                        .under(Packs.hunan())
                        .decided())
                .isEqualTo(new Refused(Reason.TOO_MANY_IN_LIFETIME));
    }

    @Test
    void BOUND_TO_ANOTHER_SHARER_meanwhile() {
        assertThat(LIU_CALLS
                        .with(new Ties(false, false, false, 0, 0, 1))
                        .under(Packs.oneSharer())
                        .decided())
                .isEqualTo(new Refused(Reason.BOUND_TO_ANOTHER_SHARER));
    }

    @Test
    void MUTUAL_NOT_ALLOWED_since_she_shares_with_him() {
        assertThat(LIU_CALLS
                        .with(new Ties(false, false, true, 0, 0, 0))
                        .under(Packs.oneWayOnly())
                        .decided())
                .isEqualTo(new Refused(Reason.MUTUAL_NOT_ALLOWED));
    }

    @Test
    void between_them_the_other_reasons_keep_the_published_order() {
        var told = RuleTrees.answers(MayConfirm.TREE).stream()
                .filter(RuleTrees::isReason)
                .map(Reason::valueOf)
                .toList();

        assertThat(told.subList(0, 4))
                .containsExactly(Reason.NOT_YOURS, Reason.REQUEST_EXPIRED, Reason.ALREADY_DECIDED, Reason.NOT_BY_PHONE);
        assertThat(told.subList(4, told.size())).isSorted();
    }

    @Test
    void the_trace_names_the_decision_and_the_pack() {
        assertThat(LIU_CALLS.trace().decision()).isEqualTo("mayConfirm");
        assertThat(LIU_CALLS.trace().basis()).isEqualTo("000000/1 from 2024-12-09");
        assertThat(LIU_CALLS.trace().answer()).isEqualTo("CONFIRM_ALLOWED");
    }

    private static RulePack ending(Ending.UnbindEffective effective, int days) {
        return Packs.with(new Ending(effective, days));
    }

    private static Outcome allowed(Kind kind, Stop stop, int days) {
        return new Allowed(new Terms(kind, stop, days));
    }

    /// Facts of `MayConfirm` being written.
    private record Asked(
            boolean yours,
            Standing standing,
            Side side,
            Door door,
            Party sharer,
            Party beneficiary,
            Relation relation,
            Optional<Money> quota,
            Ties ties,
            RulePack pack) {

        Asked ofAStranger() {
            return new Asked(false, standing, side, door, sharer, beneficiary, relation, quota, ties, pack);
        }

        Asked standing(Standing other) {
            return new Asked(yours, other, side, door, sharer, beneficiary, relation, quota, ties, pack);
        }

        Asked as(Side other) {
            return new Asked(yours, standing, other, door, sharer, beneficiary, relation, quota, ties, pack);
        }

        Asked through(Door other) {
            return new Asked(yours, standing, side, other, sharer, beneficiary, relation, quota, ties, pack);
        }

        Asked from(Party other) {
            return new Asked(yours, standing, side, door, other, beneficiary, relation, quota, ties, pack);
        }

        Asked to(Party other) {
            return new Asked(yours, standing, side, door, sharer, other, relation, quota, ties, pack);
        }

        Asked related(Relation other) {
            return new Asked(yours, standing, side, door, sharer, beneficiary, other, quota, ties, pack);
        }

        Asked quota(String yuan) {
            var other = Optional.of(Money.ofYuan(yuan));
            return new Asked(yours, standing, side, door, sharer, beneficiary, relation, other, ties, pack);
        }

        Asked with(Ties other) {
            return new Asked(yours, standing, side, door, sharer, beneficiary, relation, quota, other, pack);
        }

        Asked under(RulePack other) {
            return new Asked(yours, standing, side, door, sharer, beneficiary, relation, quota, ties, other);
        }

        Outcome decided() {
            return MayConfirm.decide(facts()).outcome();
        }

        Trace trace() {
            return MayConfirm.decide(facts()).trace();
        }

        private MayConfirm.Facts facts() {
            return new MayConfirm.Facts(
                    yours, standing, side, door, sharer, beneficiary, relation, quota, ties, TODAY, pack);
        }
    }
}
