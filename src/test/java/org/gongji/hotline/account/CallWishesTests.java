package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongji.hotline.account.TestAccounts.STRANGERS_PHONE;
import static org.gongji.hotline.account.TestAccounts.WANGS_PHONE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongji.hotline.account.CallWishBoard.Wish;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class CallWishesTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private TestAccounts hotline;
    private Instant tomorrow;

    @BeforeEach
    void with_an_empty_board() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void a_wish_is_on_the_board_with_its_number_and_times() {
        hotline.wishes.keep(WANGS_PHONE, tomorrow);

        var wish = onlyWish();
        assertThat(wish.number()).isEqualTo(WANGS_PHONE);
        assertThat(wish.expires()).isEqualTo(tomorrow);
        assertThat(wish.made()).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void two_open_wishes_of_a_number_are_one_and_the_later_expiry_counts() {
        hotline.wishes.keep(WANGS_PHONE, tomorrow);
        hotline.wishes.keep(WANGS_PHONE, tomorrow.plusSeconds(3600));
        hotline.wishes.keep(WANGS_PHONE, tomorrow.minusSeconds(3600));

        assertThat(onlyWish().expires()).isEqualTo(tomorrow.plusSeconds(3600));
    }

    @Test
    void the_oldest_wish_comes_first_and_no_more_than_asked_for() {
        hotline.wishes.keep(WANGS_PHONE, tomorrow);
        hotline.jdbc
                .sql("UPDATE call_wish SET made_at = made_at - INTERVAL 1 HOUR")
                .update();
        hotline.wishes.keep(STRANGERS_PHONE, tomorrow);

        assertThat(hotline.wishes.open(10)).extracting(Wish::number).containsExactly(WANGS_PHONE, STRANGERS_PHONE);
        assertThat(hotline.wishes.open(1)).extracting(Wish::number).containsExactly(WANGS_PHONE);
    }

    @Test
    void a_wish_that_is_taken_is_open_no_more_and_can_be_taken_once() {
        hotline.wishes.keep(WANGS_PHONE, tomorrow);
        var wish = onlyWish();

        assertThat(hotline.wishes.take(wish.id(), "supervisor")).isTrue();
        assertThat(hotline.wishes.take(wish.id(), "admin")).isFalse();
        assertThat(hotline.wishes.open(10)).isEmpty();
    }

    @Test
    void after_a_wish_was_taken_its_owner_can_wish_again() {
        hotline.wishes.keep(WANGS_PHONE, tomorrow);
        var first = onlyWish();
        hotline.wishes.take(first.id(), "supervisor");

        hotline.wishes.keep(WANGS_PHONE, tomorrow);

        assertThat(onlyWish().id()).isNotEqualTo(first.id());
    }

    @Test
    void an_expired_wish_is_neither_shown_nor_taken_and_makes_room_for_a_new_one() {
        hotline.wishes.keep(WANGS_PHONE, Instant.now().minusSeconds(1));
        var expired =
                hotline.jdbc.sql("SELECT id FROM call_wish").query(Long.class).single();

        assertThat(hotline.wishes.open(10)).isEmpty();
        assertThat(hotline.wishes.take(expired, "supervisor")).isFalse();

        hotline.wishes.keep(WANGS_PHONE, tomorrow);
        assertThat(onlyWish().id()).isNotEqualTo(expired);
    }

    private Wish onlyWish() {
        var open = hotline.wishes.open(10);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
