package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.account.FeedRuns.How;
import org.gongji.hotline.account.FeedRuns.Kind;
import org.gongji.hotline.account.FeedRuns.RefusedLine;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class FeedRunsTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("account");

    private static final String WANG =
            "11010119550307802X,王秀英,13800000001,A12345678,110000,EMPLOYEE,ACTIVE,1000.00," + "234.56,,2026-11-20\n";

    @TempDir
    private Path folder;

    private final List<Long> told = new ArrayList<>();
    private TestAccounts accounts;
    private StoredFeedRuns runs;
    private Feeds feeds;

    @BeforeEach
    void begin() {
        accounts = new TestAccounts(database);
        accounts.forgetEverything();
        for (var table : List.of("feed_run", "feed_refusal")) {
            accounts.jdbc.sql("DELETE FROM " + table).update();
        }
        runs = new StoredFeedRuns(accounts.jdbc);
        feeds = new StoredFeeds(accounts.peopleFeed, accounts.movementFeed, runs);
    }

    @Test
    void a_run_keeps_its_counts_and_the_lines_that_were_refused() throws IOException {
        read("people.csv", TestAccounts.HEADER + WANG + "123,x\n" + WANG.replace("2X,", "21,"));

        var run = runs.list(Optional.empty(), 10).getFirst();

        assertThat(run.kind()).isEqualTo(Kind.PEOPLE);
        assertThat(run.file()).isEqualTo("people.csv");
        assertThat(run.how()).isEqualTo(How.DONE);
        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 0, 2));
        assertThat(run.lines()).isEqualTo(3);
        assertThat(run.ended()).isPresent();
        assertThat(runs.refused(run.id()))
                .containsExactly(
                        new RefusedLine(3, Refusal.WRONG_NUMBER_OF_FIELDS), new RefusedLine(4, Refusal.ID_NUMBER));
        assertThat(told).containsExactly(3L, 4L);
    }

    @Test
    void at_most_two_hundred_refused_lines_of_a_run_are_kept() throws IOException {
        read("people.csv", TestAccounts.HEADER + "x\n".repeat(250));

        var run = runs.list(Optional.empty(), 10).getFirst();

        assertThat(run.tally().refused()).isEqualTo(250);
        assertThat(runs.refused(run.id())).hasSize(200);
        assertThat(told).hasSize(250);
    }

    @Test
    void a_file_of_another_kind_is_kept_as_that_and_its_name_without_an_id() throws IOException {
        read("王-11010119550307802X.csv", "a,b\n1,2\n");

        var run = runs.list(Optional.empty(), 10).getFirst();

        assertThat(run.how()).isEqualTo(How.NOT_THIS_FEED);
        assertThat(run.file()).isEqualTo("王-….csv");
    }

    @Test
    void a_run_that_gives_no_sign_any_more_is_broken_off() {
        var run = runs.begin(Kind.MOVEMENTS, Path.of("movements.csv"));
        assertThat(runs.find(run).orElseThrow().how()).isEqualTo(How.READING);

        accounts.jdbc
                .sql("UPDATE feed_run SET seen_at = UTC_TIMESTAMP(6) - INTERVAL 61 SECOND")
                .update();

        assertThat(runs.find(run).orElseThrow().how()).isEqualTo(How.BROKEN_OFF);
    }

    @Test
    void runs_are_forgotten_with_their_lines_after_a_year() throws IOException {
        read("people.csv", TestAccounts.HEADER + "x\n");
        var run = runs.list(Optional.empty(), 10).getFirst().id();
        accounts.retention.purge();
        assertThat(runs.refused(run)).hasSize(1);

        accounts.jdbc
                .sql("UPDATE feed_run SET began_at = UTC_TIMESTAMP(6) - INTERVAL 13 MONTH")
                .update();
        accounts.retention.purge();

        assertThat(runs.find(run)).isEmpty();
        assertThat(runs.refused(run)).isEmpty();
    }

    private void read(String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        feeds.people(file, new FeedWatcher() {
            @Override
            public void at(long lines, long bytes, long ofBytes) {}

            @Override
            public void refused(long line, Refusal why) {
                told.add(line);
            }
        });
    }
}
