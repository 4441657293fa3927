package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.STRANGERS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANG;
import static org.gongji.hotline.account.TestAccounts.WANGS_PHONE;
import static org.gongji.hotline.account.TestAccounts.ZHAO;

import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class KnownNumbersTests {

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
    void a_number_that_nobody_called_from_is_not_elder() {
        assertThat(hotline.numbers.elder(WANGS_PHONE)).isFalse();
    }

    @Test
    void the_pace_of_the_last_caller_from_a_number_is_remembered() {
        hotline.numbers.rememberIdentified(WANGS_PHONE, hotline.idOf(WANG), true, "zh-CN");

        assertThat(hotline.numbers.elder(WANGS_PHONE)).isTrue();
        assertThat(hotline.numbers.elder(STRANGERS_PHONE)).isFalse();
    }

    @Test
    void a_later_caller_at_the_usual_pace_changes_it_back() {
        hotline.numbers.rememberIdentified(WANGS_PHONE, hotline.idOf(WANG), true, "zh-CN");
        hotline.numbers.rememberIdentified(WANGS_PHONE, hotline.idOf(ZHAO), false, "en");

        assertThat(hotline.numbers.elder(WANGS_PHONE)).isFalse();
    }

    @Test
    void after_twelve_months_it_is_forgotten() {
        hotline.numbers.rememberIdentified(WANGS_PHONE, hotline.idOf(WANG), true, "zh-CN");
        hotline.jdbc
                .sql("UPDATE known_number SET identified_at = UTC_TIMESTAMP(6) - INTERVAL 12 MONTH - INTERVAL 1 HOUR")
                .update();

        assertThat(hotline.numbers.elder(WANGS_PHONE)).isFalse();
    }

    @Test
    void until_then_it_is_known_whatever_the_zone_of_the_session() {
        hotline.numbers.rememberIdentified(WANGS_PHONE, hotline.idOf(WANG), true, "zh-CN");
        hotline.jdbc
                .sql("UPDATE known_number SET identified_at = UTC_TIMESTAMP(6) - INTERVAL 12 MONTH + INTERVAL 1 HOUR")
                .update();

        assertThat(hotline.numbers.elder(WANGS_PHONE)).isTrue();
    }

    @Test
    void the_number_of_somebody_alive_is_on_file_and_trusted() {
        assertThat(hotline.numbers.onFile(WANGS_PHONE)).isTrue();
        assertThat(hotline.numbers.trusted(WANGS_PHONE).map(Person::id)).contains(hotline.idOf(WANG));
    }

    @Test
    void a_number_of_nobody_is_neither() {
        assertThat(hotline.numbers.onFile(STRANGERS_PHONE)).isFalse();
        assertThat(hotline.numbers.trusted(STRANGERS_PHONE)).isEmpty();
    }

    @Test
    void a_number_that_two_people_share_is_on_file_and_trusted_for_neither() {
        hotline.feedPeople("110101199003072957,周平,138-0000-0001,,110000,RESIDENT,ACTIVE,,,,2026-11-20\n");

        assertThat(hotline.numbers.onFile(WANGS_PHONE)).isTrue();
        assertThat(hotline.numbers.trusted(WANGS_PHONE)).isEmpty();
    }

    @Test
    void the_number_of_somebody_dead_is_not_on_file() {
        hotline.feedPeople(
                "11010119550307802X,王秀英,13800000001,A10000001,110000,EMPLOYEE,DECEASED,1000.00,234.56,,2026-11-21\n");

        assertThat(hotline.numbers.onFile(WANGS_PHONE)).isFalse();
    }
}
