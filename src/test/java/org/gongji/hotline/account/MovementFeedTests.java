package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.hotline.account.TestAccounts.MOVEMENTS;
import static org.gongji.hotline.account.TestAccounts.WANG;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongji.hotline.account.FeedOutcome.Done;
import org.gongji.hotline.account.FeedOutcome.NotThisFeed;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class MovementFeedTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private static final String LINE = "11010119550307802X,2026-11-19,SPENDING,35.40,社区卫生服务中心,R-0001\n";
    private static final String NEXT = "11010119550307802X,2026-11-20,REFUND,5.00,定点医院,R-0002\n";

    private TestAccounts hotline;

    @BeforeEach
    void with_the_demo_people() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
        hotline.feed(hotline.peopleFeed, TestAccounts.resource("demo/people.csv"));
    }

    @Test
    void movements_are_taken() {
        assertThat(hotline.feedMovements(LINE + NEXT)).isEqualTo(done(2, 0, 0));
        assertThat(hotline.accounts.movements(hotline.idOf(WANG), 9))
                .extracting(Movement::amount)
                .containsExactly(Money.ofYuan("5.00"), Money.ofYuan("35.40"));
    }

    @Test
    void the_same_file_twice_is_taken_once() {
        hotline.feedMovements(LINE + NEXT);

        assertThat(hotline.feedMovements(LINE + NEXT)).isEqualTo(done(0, 2, 0));
    }

    @Test
    void a_reference_twice_in_one_file_is_taken_once() {
        assertThat(hotline.feedMovements(LINE + NEXT + LINE)).isEqualTo(done(2, 1, 0));
    }

    @Test
    void a_movement_of_nobody_is_refused_by_its_line() {
        assertThat(hotline.feedMovements(LINE + "110101199003072957,2026-11-19,SPENDING,1.00,,R-9\n"))
                .isEqualTo(done(1, 0, 1));
        assertThat(hotline.refused).isEqualTo(Map.of(3L, Refusal.UNKNOWN_PERSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            11010119550307802X,2026-11-19,SPENDING,35.40,x             | WRONG_NUMBER_OF_FIELDS
            11010119550307802,2026-11-19,SPENDING,35.40,x,R-9          | ID_NUMBER
            11010119550307802X,2026-13-19,SPENDING,35.40,x,R-9         | DATE
            11010119550307802X,2026-11-19,GIFT,35.40,x,R-9             | KIND
            11010119550307802X,2026-11-19,SPENDING,-35.40,x,R-9        | AMOUNT
            11010119550307802X,2026-11-19,SPENDING,0.00,x,R-9          | AMOUNT
            11010119550307802X,2026-11-19,SPENDING,,x,R-9              | AMOUNT
            11010119550307802X,2026-11-19,SPENDING,35.40,x,            | REFERENCE
            """)
    void a_bad_line_is_refused_by_number_and_reason_and_the_others_go_in(String line, Refusal why) {
        assertThat(hotline.feedMovements(LINE + line + "\n" + NEXT)).isEqualTo(done(2, 0, 1));
        assertThat(hotline.refused).isEqualTo(Map.of(3L, why));
    }

    @Test
    void a_wrong_header_is_told_and_nothing_is_taken() {
        var outcome = hotline.feed(hotline.movementFeed, ("id,day\n" + LINE).getBytes(StandardCharsets.UTF_8));

        assertThat(outcome).isInstanceOf(NotThisFeed.class);
    }

    @Test
    void a_reference_that_was_cut_off_with_its_file_is_not_taken_again_when_it_comes_whole() {
        var whole = MOVEMENTS + LINE + NEXT;
        var cut = whole.substring(0, whole.length() - 3);
        assertThat(hotline.feed(hotline.movementFeed, utf8(cut))).isEqualTo(done(2, 0, 0));

        assertThat(hotline.feed(hotline.movementFeed, utf8(whole))).isEqualTo(done(0, 2, 0));

        assertThat(hotline.feed(hotline.movementFeed, utf8(whole))).isEqualTo(done(0, 2, 0));
        assertThat(hotline.accounts.movements(hotline.idOf(WANG), 9)).hasSize(2);
    }

    @Test
    void a_last_line_without_a_line_break_does_not_swallow_another_movement() {
        hotline.feed(hotline.movementFeed, utf8(MOVEMENTS + NEXT.strip()));

        var other = NEXT.replace("R-0002", "R-00021").replace("5.00", "6.00");

        assertThat(hotline.feedMovements(other)).isEqualTo(done(1, 0, 0));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Done done(long added, long same, long refused) {
        return new Done(new Tally(added, 0, same, 0, refused));
    }
}
