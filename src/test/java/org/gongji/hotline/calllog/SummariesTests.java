package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.calllog.Insight.Hop;
import org.gongji.hotline.calllog.Insight.Hour;
import org.gongji.hotline.calllog.Insight.Place;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Every call is in the summaries once, whatever happens while it is written.
@Tag("database")
class SummariesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final List<String> SUMMARIES = List.of("call_hour", "call_place_day", "call_flow_day");

    private final Insight insight = new InsightReading(DATABASE.jdbc());
    private final Summaries summaries = Logged.summaries(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(DATABASE.transactions());
    private final Nodes nodes = new Nodes(DATABASE.jdbc(), transaction);
    private final Ledger ledger = new CallWriting(
            new NamedParameterJdbcTemplate(DATABASE.dataSource()),
            transaction,
            TestVault.fieldCipher(),
            TestVault.blindIndex(),
            new ThisNode("node-a", "1.0"),
            summaries);

    @BeforeEach
    void clear() {
        for (var table : List.of("call_step", "phone_call", "hotline_node")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        forget();
    }

    @Test
    void a_call_is_counted_by_the_hour_of_the_hotlines_clock() {
        ledger.write(List.of(Logged.ended(Logged.start("2026-11-24T16:30:00Z"), Ending.GOODBYE, "main/MENU")));

        assertThat(insight.hours(Slice.ALL, FIRST, LAST)).containsExactly(new Hour(DayOfWeek.WEDNESDAY, 0, 1));
        assertThat(insight.days(Slice.ALL, FIRST, LAST))
                .extracting(Insight.Day::day)
                .containsExactly(LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_call_is_in_the_slices_that_it_belongs_to() {
        ledger.write(List.of(Logged.ended(Logged.start("2026-11-25T09:00:00Z"), Ending.GOODBYE, "main/MENU")));

        assertThat(insight.slices())
                .extracting(Slice::text)
                .containsExactlyInAnyOrder("ALL", "IN", "R 110000", "L zh-CN");
    }

    @Test
    void a_batch_that_comes_again_changes_nothing() {
        var batch = List.<Entry>of(
                Logged.ended(Logged.start("2026-11-25T09:00:00Z"), Ending.HUNG_UP, "main/MENU", "identify/PIN"),
                Logged.ended(Logged.start("2026-11-25T10:00:00Z"), Ending.GOODBYE, "main/MENU"));
        ledger.write(batch);
        var once = all();

        ledger.write(batch);

        assertThat(all()).isEqualTo(once);
        assertThat(total(Measure.CALLS)).isEqualTo(2);
        assertThat(insight.places(Slice.ALL, FIRST, LAST))
                .containsExactly(new Place("identify", "PIN", 1, 1, 1), new Place("main", "MENU", 2, 1, 0));
        assertThat(insight.flow(Slice.ALL, FIRST, LAST))
                .containsExactly(new Hop(0, "identify", "HUNG_UP", 1), new Hop(0, "main", "GOODBYE", 1));
    }

    @Test
    void what_cannot_be_added_is_not_logged_either() {
        var ended = Logged.ended(Logged.start("2026-11-25T09:00:00Z"), Ending.HUNG_UP, "main/MENU");
        DATABASE.jdbc().sql("RENAME TABLE call_flow_day TO call_flow_away").update();
        try {
            assertThatThrownBy(() -> ledger.write(List.of(ended))).isInstanceOf(DataAccessException.class);
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE call_flow_away TO call_flow_day").update();
        }
        assertThat(total(Measure.CALLS)).isZero();

        ledger.write(List.of(ended));

        assertThat(total(Measure.CALLS)).isEqualTo(1);
    }

    @Test
    void the_call_of_a_dead_node_is_added_when_the_log_has_closed_it() {
        abandoned("dead");

        catchUp();

        assertThat(total(Measure.INTERRUPTED)).isEqualTo(1);
    }

    @Test
    void a_node_that_was_only_away_corrects_what_was_counted_for_it() {
        var start = abandoned("away");
        catchUp();

        ledger.write(List.of(Logged.ended(start, Ending.GOODBYE, "main/MENU", "identify/PIN")));

        assertThat(total(Measure.CALLS)).isEqualTo(1);
        assertThat(total(Measure.INTERRUPTED)).isZero();
        assertThat(total(Measure.GOODBYE)).isEqualTo(1);
        assertThat(total(Measure.IDENTIFIED)).isEqualTo(1);
    }

    /// A call whose node gave no sign any more.
    private CallStart abandoned(String node) {
        var start = Logged.start(longAgo(0).toString());
        ledger.write(List.of(new Entry.Began(start)));
        DATABASE.jdbc()
                .sql("UPDATE phone_call SET node = :node")
                .param("node", node)
                .update();
        nodes.beat(new ThisNode(node, "1.0"));
        nodes.close(node);
        return start;
    }

    @Test
    void calls_from_before_the_summaries_are_added_as_if_they_had_just_ended() {
        var calls = IntStream.range(0, 1200)
                .<Entry>mapToObj(nr -> Logged.ended(
                        Logged.start(longAgo(nr).toString(), new PhoneNumber("1380000" + (1000 + nr % 300))),
                        nr % 3 == 0 ? Ending.PERSON : Ending.HUNG_UP,
                        "main/BEGIN",
                        "identify/PIN",
                        "request/AGREED"))
                .toList();
        for (var at = 0; at < calls.size(); at += 200) {
            ledger.write(calls.subList(at, at + 200));
        }
        var written = all();
        forget();
        DATABASE.jdbc().sql("UPDATE phone_call SET earlier = NULL").update();

        catchUp();
        catchUp();

        assertThat(written).isNotEmpty();
        assertThat(all()).isEqualTo(written);
        assertThat(total(Measure.CALLS)).isEqualTo(1200);
        assertThat(total(Measure.LATER_CALL)).isEqualTo(300);
    }

    @Test
    void catching_up_waits_for_a_call_that_is_open_still() {
        var open = Logged.start(longAgo(0).toString());
        ledger.write(List.of(new Entry.Began(open)));
        catchUp();
        DATABASE.jdbc()
                .sql("UPDATE phone_call SET ending = 'INTERRUPTED', ended_at = began_at")
                .update();

        catchUp();

        assertThat(total(Measure.INTERRUPTED)).isEqualTo(1);
    }

    @Test
    void calls_of_the_same_number_within_seven_days_are_told_apart_from_first_ones() {
        for (var at : List.of("01T00", "02T00", "03T00", "04T00", "07T23", "15T00")) {
            ledger.write(List.of(Logged.ended(Logged.start("2026-11-" + at + ":00:00Z"), Ending.HUNG_UP, "main/MENU")));
        }
        ledger.write(List.of(Logged.ended(
                Logged.start("2026-11-04T01:00:00Z", new PhoneNumber("13800000002")), Ending.HUNG_UP, "main/MENU")));

        assertThat(total(Measure.NUMBERED)).isEqualTo(7);
        assertThat(total(Measure.SECOND_CALL)).isEqualTo(1);
        assertThat(total(Measure.THIRD_CALL)).isEqualTo(1);
        assertThat(total(Measure.LATER_CALL)).isEqualTo(2);
    }

    @Test
    void two_who_write_the_same_calls_at_the_same_moment_count_them_once() throws Exception {
        var batches = IntStream.range(0, 20)
                .mapToObj(round -> IntStream.range(0, 20)
                        .<Entry>mapToObj(nr -> Logged.ended(
                                Logged.start("2026-11-25T09:%02d:%02dZ".formatted(round, nr)),
                                Ending.HUNG_UP,
                                "main/MENU"))
                        .toList())
                .toList();
        try (var writers = Executors.newFixedThreadPool(2)) {
            for (var batch : batches) {
                Callable<Void> write = () -> {
                    writeAsTheWriterDoes(batch);
                    return null;
                };
                for (var done : writers.invokeAll(List.of(write, write))) {
                    done.get();
                }
            }
        }

        assertThat(total(Measure.CALLS)).isEqualTo(400);
        assertThat(insight.places(Slice.ALL, FIRST, LAST)).containsExactly(new Place("main", "MENU", 400, 400, 400));
    }

    private void writeAsTheWriterDoes(List<Entry> batch) {
        while (true) {
            try {
                ledger.write(batch);
                return;
            } catch (PessimisticLockingFailureException _) {
                // a deadlock: the writer comes again too
            }
        }
    }

    @Test
    void old_days_are_thrown_away() {
        ledger.write(List.of(
                Logged.ended(Logged.start("2021-11-25T09:00:00Z"), Ending.HUNG_UP, "main/MENU"),
                Logged.ended(Logged.start(longAgo(0).toString()), Ending.HUNG_UP, "main/MENU")));

        catchUp();

        assertThat(total(Measure.CALLS)).isEqualTo(1);
        assertThat(insight.places(Slice.ALL, FIRST, LAST)).hasSize(1);
    }

    private void catchUp() {
        new CatchUp(DATABASE.jdbc(), transaction, summaries, CHINA, Period.ofMonths(36)).go();
    }

    /// Some hours ago, so that a call is over or its node is dead.
    private static Instant longAgo(int seconds) {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(Duration.ofHours(3))
                .plusSeconds(seconds);
    }

    private long total(Measure measure) {
        return insight.days(Slice.ALL, FIRST, LAST).stream()
                .mapToLong(day -> day.counts().of(measure))
                .sum();
    }

    /// Every row of every summary.
    private static List<Map<String, Object>> all() {
        var rows = new ArrayList<Map<String, Object>>();
        SUMMARIES.forEach(table -> rows.addAll(DATABASE.jdbc()
                .sql("SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4")
                .query()
                .listOfRows()));
        return rows;
    }

    private static void forget() {
        SUMMARIES.forEach(table -> DATABASE.jdbc().sql("DELETE FROM " + table).update());
        DATABASE.jdbc().sql("UPDATE call_summary SET next_call = 0").update();
    }
}
