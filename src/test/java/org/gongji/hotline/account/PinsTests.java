package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.STRANGERS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANG;
import static org.gongji.hotline.account.TestAccounts.WANGS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANGS_PIN;
import static org.gongji.hotline.account.TestAccounts.ZHAO;

import org.gongji.hotline.account.Identification.Outcome.NotMatched;
import org.gongji.hotline.account.Identification.Outcome.Verified;
import org.gongji.hotline.account.Pins.Change.Changed;
import org.gongji.hotline.account.Pins.Change.Refused;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.Pin;
import org.gongji.hotline.rules.PinFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class PinsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private static final Pin NEW = new Pin("580317");
    private static final String WITHOUT_PIN =
            "11010119550307802X,王秀英,13800000001,A10000001,110000,EMPLOYEE,ACTIVE,1000.00,234.56,,2026-11-21\n";
    private static final String SAME_PIN = WITHOUT_PIN.replace(",,2026", ",246810,2026");
    private static final String OTHER_PIN = WITHOUT_PIN.replace(",,2026", ",975310,2026");

    private TestAccounts hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        hotline.withDemoPeople();
    }

    @Test
    void a_changed_pin_identifies_and_the_old_one_no_more() {
        assertThat(hotline.pins.change(hotline.idOf(WANG), NEW)).isEqualTo(new Changed());

        assertIdentifies(NEW);
        assertThat(hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE)).isEqualTo(new NotMatched());
    }

    @Test
    void a_pin_that_is_easily_guessed_is_refused_with_its_reason() {
        var wang = hotline.idOf(WANG);

        assertThat(hotline.pins.change(wang, new Pin("777777"))).isEqualTo(new Refused(PinFault.EQUAL_DIGITS));
        assertThat(hotline.pins.change(wang, new Pin("345678"))).isEqualTo(new Refused(PinFault.RUNNING_DIGITS));
        assertThat(hotline.pins.change(wang, new Pin("550307"))).isEqualTo(new Refused(PinFault.BIRTH_DATE));
        assertThat(hotline.pins.change(wang, WANGS_PIN)).isEqualTo(new Refused(PinFault.SAME_AS_BEFORE));
        assertIdentifies(WANGS_PIN);
    }

    @Test
    void a_person_without_a_pin_can_be_given_one() {
        assertThat(hotline.pins.change(hotline.idOf(ZHAO), NEW)).isEqualTo(new Changed());

        assertThat(hotline.identify(ZHAO, NEW, STRANGERS_PHONE)).isInstanceOf(Verified.class);
    }

    @Test
    void a_feed_without_a_pin_leaves_the_pin_as_it_is() {
        hotline.feedPeople(WITHOUT_PIN);

        assertIdentifies(WANGS_PIN);
    }

    @Test
    void a_feed_with_the_same_pin_as_last_time_leaves_the_callers_own() {
        hotline.pins.change(hotline.idOf(WANG), NEW);

        hotline.feedPeople(SAME_PIN);

        assertIdentifies(NEW);
    }

    @Test
    void a_feed_with_another_pin_than_last_time_replaces_the_callers_own() {
        hotline.pins.change(hotline.idOf(WANG), NEW);

        hotline.feedPeople(OTHER_PIN);

        assertIdentifies(new Pin("975310"));
    }

    @Test
    void after_that_the_caller_can_change_it_again_and_the_feed_leaves_it() {
        hotline.feedPeople(OTHER_PIN);
        hotline.pins.change(hotline.idOf(WANG), NEW);

        hotline.feedPeople(OTHER_PIN);

        assertIdentifies(NEW);
    }

    @Test
    void a_pin_that_the_caller_set_first_yields_to_the_first_pin_of_the_feed() {
        hotline.pins.change(hotline.idOf(ZHAO), NEW);

        hotline.feedPeople(
                "110101197001011107,赵敏,13800000009,A10000009,110000,EMPLOYEE,ACTIVE,1.00,2.00,975310,2026-11-21\n");

        assertThat(hotline.identify(ZHAO, new Pin("975310"), STRANGERS_PHONE)).isInstanceOf(Verified.class);
    }

    private void assertIdentifies(Pin pin) {
        assertThat(hotline.identify(WANG, pin, WANGS_PHONE)).isInstanceOf(Verified.class);
    }
}
