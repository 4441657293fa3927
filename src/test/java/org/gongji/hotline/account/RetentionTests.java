package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.NOBODY;
import static org.gongji.hotline.account.TestAccounts.STRANGERS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANG;
import static org.gongji.hotline.account.TestAccounts.WANGS_PIN;

import java.time.Duration;
import java.time.Instant;
import org.gongji.hotline.account.Identification.Outcome.Closed;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class RetentionTests {

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
    void failures_of_thirty_days_ago_are_deleted() {
        hotline.fail(2, WANG, STRANGERS_PHONE);
        hotline.fail(1, NOBODY, STRANGERS_PHONE);
        hotline.letPass(Duration.ofDays(30).plusMinutes(1));

        // three failures, the rows of two people, one number
        assertThat(hotline.retention.purge()).isEqualTo(6);
        assertThat(rows("failure") + rows("failure_row") + rows("failing_number"))
                .isZero();
    }

    @Test
    void younger_ones_stay() {
        hotline.fail(2, WANG, STRANGERS_PHONE);
        hotline.letPass(Duration.ofDays(30).minusMinutes(1));

        assertThat(hotline.retention.purge()).isZero();
    }

    @Test
    void a_person_who_is_closed_stays_so_until_seen_in_person() {
        hotline.fail(1, WANG, STRANGERS_PHONE);
        hotline.jdbc.sql("UPDATE failure_row SET failures = 100").update();
        hotline.letPass(Duration.ofDays(31));

        hotline.retention.purge();

        assertThat(hotline.identify(WANG, WANGS_PIN, STRANGERS_PHONE)).isEqualTo(new Closed());
    }

    @Test
    void more_rows_than_one_batch_are_all_deleted() {
        hotline.fail(1, NOBODY, STRANGERS_PHONE);
        for (var doubling = 0; doubling < 11; doubling++) {
            hotline.jdbc
                    .sql("INSERT INTO failure (number_hash, failed_at) SELECT number_hash, failed_at FROM failure")
                    .update();
        }
        hotline.letPass(Duration.ofDays(31));

        assertThat(hotline.retention.purge()).isEqualTo(2048 + 2);
    }

    @Test
    void numbers_are_forgotten_after_twelve_months_and_wishes_thirty_days_after_their_end() {
        hotline.numbers.rememberIdentified(STRANGERS_PHONE, hotline.idOf(WANG), true, "zh-CN");
        hotline.wishes.keep(STRANGERS_PHONE, Instant.now().minus(Duration.ofDays(31)));
        hotline.jdbc
                .sql("UPDATE known_number SET identified_at = identified_at - INTERVAL 13 MONTH")
                .update();

        assertThat(hotline.retention.purge()).isEqualTo(2);
    }

    private int rows(String table) {
        return hotline.jdbc
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
