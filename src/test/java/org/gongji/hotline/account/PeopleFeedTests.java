package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongji.hotline.account.TestAccounts.HEADER;
import static org.gongji.hotline.account.TestAccounts.WANG;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.gongji.hotline.account.FeedOutcome.Done;
import org.gongji.hotline.account.FeedOutcome.NotThisFeed;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class PeopleFeedTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private static final String WANGS_LINE =
            "11010119550307802X,王秀英,13800000001,A10000001,110000,EMPLOYEE,ACTIVE,1000.00,234.56,,2026-11-20\n";
    private static final String LI_LEIS_LINE =
            "110101198409214519,李磊,13800000003,A10000003,110000,EMPLOYEE,ACTIVE,2000.00,200.20,,2026-11-20\n";

    private TestAccounts hotline;

    @BeforeEach
    void with_nobody() {
        hotline = new TestAccounts(database);
        hotline.forgetEverything();
    }

    @Test
    void people_who_are_new_are_added() {
        assertThat(hotline.feedPeople(WANGS_LINE + LI_LEIS_LINE)).isEqualTo(done(2, 0, 0, 0, 0));
        assertThat(total(WANG)).isEqualTo(Money.ofYuan("1234.56"));
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        hotline.feedPeople(WANGS_LINE + LI_LEIS_LINE);

        assertThat(hotline.feedPeople(WANGS_LINE + LI_LEIS_LINE)).isEqualTo(done(0, 0, 2, 0, 0));
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void a_newer_line_changes_a_person_who_keeps_the_number() {
        hotline.feedPeople(WANGS_LINE);
        var before = hotline.idOf(WANG);

        var outcome = hotline.feedPeople(WANGS_LINE.replace("234.56", "300.00").replace("11-20", "11-21"));

        assertThat(outcome).isEqualTo(done(0, 1, 0, 0, 0));
        assertThat(total(WANG)).isEqualTo(Money.ofYuan("1300.00"));
        assertThat(hotline.idOf(WANG)).isEqualTo(before);
    }

    @Test
    void a_change_of_insurance_is_kept_for_whoever_has_to_act_on_it() {
        hotline.feedPeople(WANGS_LINE + LI_LEIS_LINE);

        hotline.feedPeople(WANGS_LINE.replace("ACTIVE", "MOVED").replace("11-20", "11-21"));

        assertThat(new StoredChanges(hotline.jdbc).after(0, 10))
                .extracting(InsuranceChanges.Change::person, InsuranceChanges.Change::status)
                .containsExactly(tuple(hotline.idOf(WANG), InsuranceStatus.MOVED));
    }

    @Test
    void another_balance_is_no_change_of_insurance() {
        hotline.feedPeople(WANGS_LINE);

        hotline.feedPeople(WANGS_LINE.replace("234.56", "300.00").replace("11-20", "11-21"));

        assertThat(new StoredChanges(hotline.jdbc).after(0, 10)).isEmpty();
    }

    @Test
    void an_older_line_is_skipped() {
        hotline.feedPeople(WANGS_LINE);

        var outcome = hotline.feedPeople(WANGS_LINE.replace("234.56", "9.99").replace("11-20", "11-19"));

        assertThat(outcome).isEqualTo(done(0, 0, 0, 1, 0));
        assertThat(total(WANG)).isEqualTo(Money.ofYuan("1234.56"));
    }

    @Test
    void a_correction_of_the_same_day_is_taken() {
        hotline.feedPeople(WANGS_LINE);

        hotline.feedPeople(WANGS_LINE.replace("234.56", "234.57"));

        assertThat(total(WANG)).isEqualTo(Money.ofYuan("1234.57"));
    }

    @Test
    void of_two_lines_for_one_person_the_later_counts_unless_it_is_older() {
        var outcome = hotline.feedPeople(WANGS_LINE
                + WANGS_LINE.replace("234.56", "300.00").replace("11-20", "11-22")
                + WANGS_LINE.replace("234.56", "400.00").replace("11-20", "11-21"));

        assertThat(outcome).isEqualTo(done(1, 1, 0, 1, 0));
        assertThat(total(WANG)).isEqualTo(Money.ofYuan("1300.00"));
    }

    @Test
    void a_byte_order_mark_and_windows_line_breaks_do_no_harm() {
        var content = "\uFEFF" + (HEADER + WANGS_LINE).replace("\n", "\r\n");

        var outcome = hotline.feed(hotline.peopleFeed, content.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome).isEqualTo(done(1, 0, 0, 0, 0));
    }

    @Test
    void columns_may_come_in_another_order() {
        var content = """
                as_of,pin,current_balance,prior_balance,status,scheme,pool,card_number,phone,name,id_number
                2026-11-20,,234.56,1000.00,ACTIVE,EMPLOYEE,110000,A10000001,13800000001,王秀英,11010119550307802X
                """;

        assertThat(hotline.feed(hotline.peopleFeed, content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(done(1, 0, 0, 0, 0));
        assertThat(total(WANG)).isEqualTo(Money.ofYuan("1234.56"));
    }

    @Test
    void fields_may_be_quoted() {
        var quoted = "\"" + WANGS_LINE.strip().replace(",", "\",\"") + "\"\n";

        assertThat(hotline.feedPeople(quoted)).isEqualTo(done(1, 0, 0, 0, 0));
    }

    @Test
    void empty_lines_and_a_last_line_without_a_line_break_are_taken_as_they_are_meant() {
        assertThat(hotline.feedPeople("\n" + WANGS_LINE + "\n" + LI_LEIS_LINE.strip()))
                .isEqualTo(done(2, 0, 0, 0, 0));
    }

    @Test
    void a_wrong_header_is_told_and_nothing_is_taken() {
        var outcome =
                hotline.feed(hotline.peopleFeed, "id,name\n110101198409214519,李磊\n".getBytes(StandardCharsets.UTF_8));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotThisFeed.class,
                        fault -> assertThat(fault.why()).contains("missing: id_number,phone,card_number"));
        assertThat(people()).isZero();
    }

    @Test
    void a_file_without_a_header_does_not_have_its_first_person_told() {
        var outcome = hotline.feed(hotline.peopleFeed, WANGS_LINE.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotThisFeed.class,
                        fault -> assertThat(fault.why()).doesNotContain("110101", "王秀英", "13800000001"));
    }

    @Test
    void the_other_feeds_file_is_not_taken() {
        var outcome = hotline.feed(hotline.peopleFeed, TestAccounts.resource("demo/movements.csv"));

        assertThat(outcome).isInstanceOf(NotThisFeed.class);
    }

    @Test
    void an_empty_file_is_no_feed() {
        assertThat(hotline.feed(hotline.peopleFeed, new byte[0])).isInstanceOf(NotThisFeed.class);
    }

    @Test
    void lines_in_gbk_are_refused_and_the_others_go_in() {
        var gbk = (HEADER + WANGS_LINE + LI_LEIS_LINE.replace("李磊", "LI LEI")).getBytes(Charset.forName("GBK"));

        assertThat(hotline.feed(hotline.peopleFeed, gbk)).isEqualTo(done(1, 0, 0, 0, 1));
        assertThat(hotline.refused).isEqualTo(Map.of(2L, Refusal.NOT_UTF8));
    }

    @Test
    void gbk_bytes_that_happen_to_be_utf8_are_no_name() {
        var gbk = (HEADER + WANGS_LINE.replace("王秀英", "拢碌")).getBytes(Charset.forName("GBK"));

        hotline.feed(hotline.peopleFeed, gbk);

        assertThat(hotline.refused).isEqualTo(Map.of(2L, Refusal.NAME));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11010119550307802X,王秀英,13800000001                                                     | WRONG_NUMBER_OF_FIELDS
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20,more              | WRONG_NUMBER_OF_FIELDS
            "11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20                  | QUOTES
            110101195503078021,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20                   | ID_NUMBER
            110101550307802,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20                      | ID_NUMBER
            11010119550307802X,,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20                        | NAME
            11010119550307802X,=1+1,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20                    | NAME
            11010119550307802X,王秀英,call me,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20            | PHONE
            11010119550307802X,王秀英,,A1,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20                 | CARD_NUMBER
            11010119550307802X,王秀英,,ABCDEFGH,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20           | CARD_NUMBER
            11010119550307802X,王秀英,,,北京,EMPLOYEE,ACTIVE,1.00,1.00,,2026-11-20                      | POOL
            11010119550307802X,王秀英,,,110000,employee,ACTIVE,1.00,1.00,,2026-11-20                   | SCHEME
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ALIVE,1.00,1.00,,2026-11-20                    | STATUS
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,-1.00,1.00,,2026-11-20                  | NEGATIVE_BALANCE
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,,1.00,,2026-11-20                       | BALANCE
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.234,,2026-11-20                  | BALANCE
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,1e3,1.00,,2026-11-20                    | BALANCE
            11010119550307802X,王秀英,,,110000,RESIDENT,ACTIVE,1.00,,,2026-11-20                       | BALANCE_OF_RESIDENT
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,12345,2026-11-20              | PIN
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,2026-02-30                   | AS_OF
            11010119550307802X,王秀英,,,110000,EMPLOYEE,ACTIVE,1.00,1.00,,20261120                     | AS_OF
            """, quoteCharacter = '\0')
    void a_bad_line_is_refused_by_number_and_reason_and_the_others_go_in(String line, Refusal why) {
        var outcome = hotline.feedPeople(
                LI_LEIS_LINE + line + "\n" + WANGS_LINE.replace("11010119550307802X", "110101195206153118"));

        assertThat(outcome).isEqualTo(done(2, 0, 0, 0, 1));
        assertThat(hotline.refused).isEqualTo(Map.of(3L, why));
    }

    @Test
    void a_quote_that_is_not_closed_spoils_its_own_line_only() {
        var outcome = hotline.feedPeople("\"" + WANGS_LINE + LI_LEIS_LINE);

        assertThat(outcome).isEqualTo(done(1, 0, 0, 0, 1));
    }

    @Test
    void a_line_without_end_is_refused_and_the_next_one_read() {
        var outcome = hotline.feedPeople("x".repeat(1_000_000) + "\n" + WANGS_LINE);

        assertThat(outcome).isEqualTo(done(1, 0, 0, 0, 1));
        assertThat(hotline.refused).isEqualTo(Map.of(2L, Refusal.TOO_LONG));
    }

    @Test
    void a_file_that_is_cut_in_the_middle_and_then_comes_whole_is_taken_once() {
        var whole = (HEADER + WANGS_LINE + LI_LEIS_LINE).getBytes(StandardCharsets.UTF_8);
        var cut = Arrays.copyOf(whole, whole.length - 6);

        assertThat(hotline.feed(hotline.peopleFeed, cut)).isEqualTo(done(1, 0, 0, 0, 1));
        assertThat(hotline.refused).isEqualTo(Map.of(3L, Refusal.AS_OF));

        assertThat(hotline.feed(hotline.peopleFeed, whole)).isEqualTo(done(1, 0, 1, 0, 0));
    }

    @Test
    void a_feed_goes_in_in_chunks_so_that_a_break_costs_one_at_most(@TempDir Path folder) throws Exception {
        var file = folder.resolve("people.csv");
        new MadeUpPeople(1).write(file, 2_500);

        var outcome = hotline.feed(hotline.peopleFeed, Files.readAllBytes(file));

        assertThat(outcome).isEqualTo(done(2500, 0, 0, 0, 0));
        assertThat(hotline.chunks).containsExactly(1000L, 2000L, 2500L);
    }

    @Test
    void after_a_break_what_is_in_stays_and_the_rest_goes_in(@TempDir Path folder) throws Exception {
        var file = folder.resolve("people.csv");
        new MadeUpPeople(1).write(file, 1_500);
        var content = Files.readAllBytes(file);
        var broken = new BreaksAfter(hotline.peopleFeed, 1);

        assertThat(catchThrowable(() -> hotline.feed(broken, content))).hasMessage("broken off");
        assertThat(people()).isEqualTo(1000);

        assertThat(hotline.feed(hotline.peopleFeed, content)).isEqualTo(done(500, 0, 1000, 0, 0));
    }

    private Money total(IdNumber id) {
        var holding = hotline.accounts.holding(hotline.idOf(id));
        return holding.prior().plus(holding.current());
    }

    private int people() {
        return hotline.jdbc
                .sql("SELECT COUNT(*) FROM person")
                .query(Integer.class)
                .single();
    }

    private static Done done(long added, long changed, long same, long older, long refused) {
        return new Done(new Tally(added, changed, same, older, refused));
    }
}
