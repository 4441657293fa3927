package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.binding.TestFamily.GIVING_QUOTA;
import static org.gongji.hotline.binding.TestFamily.LI_JIANGUO;
import static org.gongji.hotline.binding.TestFamily.LI_LEI;
import static org.gongji.hotline.binding.TestFamily.LI_NA;
import static org.gongji.hotline.binding.TestFamily.WANG;
import static org.gongji.hotline.binding.TestFamily.heard;
import static org.gongji.hotline.binding.TestFamily.husbandForWife;
import static org.gongji.hotline.binding.TestFamily.withQuota;

import java.time.LocalDate;
import org.gongji.hotline.binding.Family.Ending;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.region.Regions;
import org.gongji.hotline.region.TestRegions;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class EndingTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account", "binding");

    private static final String LIS_LINE =
            "110101195206153118,李建国,13800000002,A10000002,110000,EMPLOYEE,ACTIVE,19000.00,1005.05,,2026-11-21\n";
    private static final String WANGS_LINE =
            "11010119550307802X,王秀英,13800000001,A10000001,110000,EMPLOYEE,ACTIVE,1000.00,234.56,,2026-11-21\n";

    private TestFamily hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestFamily(database);
    }

    @Test
    void either_side_ends_a_sharing_with_evidence_and_event() {
        var sharing = hotline.sharing();

        assertThat(hotline.family.end(sharing, hotline.idOf(WANG), 4712)).isEqualTo(new Ending.Ended(today()));

        assertThat(hotline.family.sharings(hotline.idOf(LI_JIANGUO))).isEmpty();
        assertThat(hotline.count("binding_request WHERE state = 'ENDED'")).isEqualTo(1);
        assertThat(hotline.count("sharing WHERE ended_by = 'BENEFICIARY'")).isEqualTo(1);
        assertThat(hotline.count("evidence WHERE said = 'END' AND call_id = 4712"))
                .isEqualTo(1);
        assertThat(hotline.count("sharing_event WHERE kind = 'ENDED'")).isEqualTo(1);
    }

    @Test
    void NOT_YOURS_a_stranger_ends_nothing() {
        var sharing = hotline.sharing();

        assertThat(hotline.family.end(sharing, hotline.idOf(LI_LEI), 4712))
                .isEqualTo(new Ending.NotAllowed(Reason.NOT_YOURS, today()));
    }

    @Test
    void ALREADY_DECIDED_what_has_ended_does_not_end_again() {
        var sharing = hotline.sharing();
        hotline.family.end(sharing, hotline.idOf(WANG), 4712);

        assertThat(hotline.family.end(sharing, hotline.idOf(LI_JIANGUO), 4713))
                .isEqualTo(new Ending.NotAllowed(Reason.ALREADY_DECIDED, today()));
        assertThat(hotline.count("sharing_event WHERE kind = 'ENDED'")).isEqualTo(1);
    }

    @Test
    void the_quota_returns_when_the_sharing_ends() {
        var filed = hotline.waiting(withQuota(LI_JIANGUO, LI_NA, Relation.CHILD, "500.00"));
        hotline.family.agree(filed.id(), hotline.idOf(LI_JIANGUO), heard(GIVING_QUOTA));
        var sharing = hotline.family.sharings(hotline.idOf(LI_NA)).getFirst().id();

        hotline.family.end(sharing, hotline.idOf(LI_JIANGUO), 4712);

        assertThat(hotline.sums.of(hotline.idOf(LI_JIANGUO)).given()).isEqualTo(Money.ZERO);
    }

    @Test
    void after_the_end_the_two_may_share_again() {
        hotline.family.end(hotline.sharing(), hotline.idOf(WANG), 4712);

        hotline.sharing();

        assertThat(hotline.family.sharings(hotline.idOf(WANG))).hasSize(1);
    }

    @Test
    void what_ends_from_the_next_day_counts_until_then() {
        hotline = new TestFamily(database, endingTheNextDay());
        var sharing = sharingByTheseTerms();

        assertThat(hotline.family.end(sharing, hotline.idOf(WANG), 4712))
                .isEqualTo(new Ending.Ended(today().plusDays(1)));
        assertThat(hotline.family.sharings(hotline.idOf(WANG))).hasSize(1);
        assertThat(hotline.family.end(sharing, hotline.idOf(LI_JIANGUO), 4713))
                .isEqualTo(new Ending.Ended(today().plusDays(1)));

        hotline.jdbc
                .sql("UPDATE sharing SET ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND")
                .update();

        assertThat(hotline.family.sharings(hotline.idOf(WANG))).isEmpty();
        assertThat(hotline.upkeep.close()).isEqualTo(1);
        assertThat(hotline.count("binding_request WHERE state = 'ENDED'")).isEqualTo(1);
        assertThat(hotline.count("sharing_event WHERE kind = 'ENDED'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOVED", "DECEASED"})
    void insurance_that_ends_or_moves_ends_the_sharing_by_the_next_feed(String status) {
        hotline.sharing();
        hotline.people.feed(LIS_LINE.replace("ACTIVE", status));

        hotline.insurance.workOff();

        assertThat(hotline.family.sharings(hotline.idOf(WANG))).isEmpty();
        assertThat(hotline.count("sharing WHERE ended_by = 'INSURANCE'")).isEqualTo(1);
        assertThat(hotline.count("sharing_event WHERE kind = 'ENDED'")).isEqualTo(1);
    }

    @Test
    void so_does_that_of_the_beneficiary_and_a_request_that_waits_ends_too() {
        var filed = hotline.waiting(husbandForWife());
        hotline.people.feed(WANGS_LINE.replace("ACTIVE", "MOVED"));

        hotline.insurance.workOff();

        assertThat(hotline.requests.find(filed.id(), "app").orElseThrow().state())
                .isEqualTo(State.ENDED);
        assertThat(hotline.awaitedNoMore).containsExactly(filed.id());
    }

    @Test
    void a_sharer_who_changes_to_the_resident_scheme_shares_no_more() {
        hotline.sharing();
        hotline.people.feed("110101195206153118,李建国,13800000002,A10000002,110000,RESIDENT,ACTIVE,,,,2026-11-21\n");

        hotline.insurance.workOff();

        assertThat(hotline.family.sharings(hotline.idOf(WANG))).isEmpty();
    }

    @Test
    void a_beneficiary_in_the_resident_scheme_goes_on() {
        hotline.sharing();
        hotline.people.feed("11010119550307802X,王秀英,13800000001,A10000001,110000,RESIDENT,ACTIVE,,,,2026-11-21\n");

        hotline.insurance.workOff();

        assertThat(hotline.family.sharings(hotline.idOf(WANG))).hasSize(1);
    }

    @Test
    void a_pool_out_of_reach_ends_the_sharing() {
        hotline.sharing();
        hotline.people.feed(WANGS_LINE.replace(",110000,", ",370100,"));

        hotline.insurance.workOff();

        assertThat(hotline.family.sharings(hotline.idOf(WANG))).isEmpty();
    }

    @Test
    void a_suspended_insurance_ends_nothing() {
        hotline.sharing();
        hotline.people.feed(LIS_LINE.replace("ACTIVE", "SUSPENDED"));

        hotline.insurance.workOff();

        assertThat(hotline.family.sharings(hotline.idOf(WANG))).hasSize(1);
    }

    @Test
    void every_change_is_worked_off_once_and_those_of_strangers_are_passed_over() {
        hotline.sharing();
        hotline.people.feed(LIS_LINE.replace("ACTIVE", "MOVED")
                + "110101198409214519,李磊,13800000003,A10000003,110000,EMPLOYEE,MOVED,2000.00,200.20,,2026-11-21\n");

        assertThat(hotline.insurance.workOff()).isEqualTo(2);
        assertThat(hotline.insurance.workOff()).isZero();
    }

    private SharingId sharingByTheseTerms() {
        var filed = hotline.waiting(husbandForWife());
        var terms = new Terms(Terms.Kind.RECEIVING, Terms.Stop.NEXT_DAY, 0);
        hotline.family.agree(filed.id(), hotline.idOf(WANG), heard(terms));
        return hotline.family.sharings(hotline.idOf(WANG)).getFirst().id();
    }

    private static Regions endingTheNextDay() {
        return TestRegions.changed("000000.yaml", "value: IMMEDIATE", "value: NEXT_DAY");
    }

    private LocalDate today() {
        return new Time(hotline.jdbc, hotline.regions).moment().today();
    }
}
