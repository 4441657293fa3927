package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.LI_LEI;
import static org.gongji.hotline.account.TestAccounts.LI_LEIS_PIN;
import static org.gongji.hotline.account.TestAccounts.NOBODY;
import static org.gongji.hotline.account.TestAccounts.STRANGERS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANG;
import static org.gongji.hotline.account.TestAccounts.WANGS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANGS_PIN;
import static org.gongji.hotline.account.TestAccounts.WRONG;
import static org.gongji.hotline.account.TestAccounts.ZHAO;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.account.Identification.CardMatch;
import org.gongji.hotline.account.Identification.Outcome.NotMatched;
import org.gongji.hotline.account.Identification.Outcome.Verified;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class IdentificationTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private TestAccounts hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        hotline.withDemoPeople();
    }

    @Test
    void id_and_pin_that_belong_together_identify_the_person() {
        var outcome = hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE);

        assertThat(outcome)
                .isEqualTo(new Verified(new Person(
                        hotline.idOf(WANG),
                        new PoolCode("110000"),
                        Scheme.EMPLOYEE,
                        InsuranceStatus.ACTIVE,
                        LocalDate.of(1955, 3, 7),
                        IdNumber.Sex.FEMALE)));
    }

    @Test
    void a_wrong_pin_does_not_match() {
        assertThat(hotline.identify(WANG, WRONG, WANGS_PHONE)).isEqualTo(new NotMatched());
    }

    @Test
    void an_unknown_person_does_not_match() {
        assertThat(hotline.identify(NOBODY, WANGS_PIN, WANGS_PHONE)).isEqualTo(new NotMatched());
    }

    @Test
    void a_person_without_a_pin_does_not_match() {
        assertThat(hotline.identify(ZHAO, WRONG, STRANGERS_PHONE)).isEqualTo(new NotMatched());
    }

    @Test
    void a_person_recorded_as_dead_does_not_match_even_with_the_right_pin() {
        hotline.feedPeople(
                "11010119550307802X,王秀英,13800000001,A10000001,110000,EMPLOYEE,DECEASED,1000.00,234.56,,2026-11-21\n");

        assertThat(hotline.identify(WANG, WANGS_PIN, WANGS_PHONE)).isEqualTo(new NotMatched());
    }

    @Test
    void the_figures_of_a_card_and_the_pin_identify_the_person() {
        var outcome = hotline.identification.identify(
                new Claim.ByCard("10000003"), LI_LEIS_PIN, Optional.of(STRANGERS_PHONE));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.person().id()).isEqualTo(hotline.idOf(LI_LEI)));
    }

    @Test
    void the_figures_of_a_card_that_nobody_has_do_not_match() {
        var outcome = hotline.identification.identify(
                new Claim.ByCard("99999999"), LI_LEIS_PIN, Optional.of(STRANGERS_PHONE));

        assertThat(outcome).isEqualTo(new NotMatched());
    }

    @Test
    void a_card_that_two_people_share_the_figures_of_asks_for_the_id() {
        hotline.feedPeople("110101199003072957,周平,,B10000003,110000,EMPLOYEE,ACTIVE,1.00,1.00,131313,2026-11-20\n");

        assertThat(hotline.identification.cardMatch("10000003")).isEqualTo(CardMatch.ASK_ID);
        assertThat(hotline.identification.identify(
                        new Claim.ByCard("10000003"), LI_LEIS_PIN, Optional.of(STRANGERS_PHONE)))
                .isEqualTo(new NotMatched());
    }

    @Test
    void a_card_of_nobody_and_a_card_of_somebody_both_go_on() {
        assertThat(hotline.identification.cardMatch("10000003")).isEqualTo(CardMatch.GO_ON);
        assertThat(hotline.identification.cardMatch("99999999")).isEqualTo(CardMatch.GO_ON);
    }

    @Test
    void from_the_number_on_file_the_last_four_and_the_pin_identify_the_person() {
        var outcome =
                hotline.identification.identify(new Claim.ByLastFour("802X"), WANGS_PIN, Optional.of(WANGS_PHONE));

        assertThat(outcome).isInstanceOf(Verified.class);
    }

    @Test
    void from_another_number_the_last_four_do_not_match() {
        var claim = new Claim.ByLastFour("802X");

        assertThat(hotline.identification.identify(claim, WANGS_PIN, Optional.of(STRANGERS_PHONE)))
                .isEqualTo(new NotMatched());
        assertThat(hotline.identification.identify(claim, WANGS_PIN, Optional.empty()))
                .isEqualTo(new NotMatched());
    }

    @Test
    void a_withheld_number_can_identify_by_the_whole_id() {
        var outcome = hotline.identification.identify(new Claim.ById(WANG), WANGS_PIN, Optional.empty());

        assertThat(outcome).isInstanceOf(Verified.class);
    }

    @Test
    void a_pin_that_begins_with_zero_is_told_from_one_without() {
        hotline.pins.change(hotline.idOf(WANG), new Pin("024681"));

        assertThat(hotline.identify(WANG, new Pin("024681"), WANGS_PHONE)).isInstanceOf(Verified.class);
        assertThat(hotline.identify(WANG, new Pin("246810"), WANGS_PHONE)).isEqualTo(new NotMatched());
    }
}
