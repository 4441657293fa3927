package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.calllog.Live.Link;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class LiveTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog");

    private static final ThisNode FIRST = new ThisNode("first", "1.0");
    private static final ThisNode SECOND = new ThisNode("second", "1.1");
    private static final Figures BUSY = new Figures(12, 2000, 3, 4, Link.AWAY);

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Nodes nodes = new Nodes(DATABASE.jdbc(), new TransactionTemplate(DATABASE.transactions()));
    private final Live live = new LiveReading(DATABASE.jdbc(), TestVault.fieldCipher());

    @BeforeEach
    void clear() {
        for (var table : List.of("phone_call", "call_step", "hotline_node")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void calls_in_progress_of_all_nodes_are_there_with_their_place_the_longest_first() {
        var younger = begun(FIRST, today.minusSeconds(20));
        var older = begun(SECOND, today.minusSeconds(90));
        ledgerOf(FIRST).place(Map.of(younger.id(), Logged.spot(younger, "identify/PIN")));

        var now = live.look(10);

        assertThat(now.running()).isEqualTo(2);
        assertThat(now.calls())
                .extracting(call -> call.id(), call -> call.node())
                .containsExactly(tuple(older.id(), "second"), tuple(younger.id(), "first"));
        var call = now.calls().getLast();
        assertThat(call.place()).contains("identify/PIN");
        assertThat(call.since()).contains(younger.id().began().plusSeconds(10));
        assertThat(call.from()).contains(Logged.WANGS);
        assertThat(now.calls().getFirst().place()).isEmpty();
    }

    @Test
    void a_call_that_ended_is_gone_and_a_place_that_comes_late_does_not_bring_it_back() {
        var start = begun(FIRST, today.minusSeconds(20));
        ledgerOf(FIRST).write(List.of(Logged.ended(start, Ending.GOODBYE, "main/BYE")));

        ledgerOf(FIRST).place(Map.of(start.id(), Logged.spot(start, "main/MENU")));

        assertThat(live.look(10).calls()).isEmpty();
        assertThat(live.look(10).running()).isZero();
    }

    @Test
    void more_calls_than_are_wanted_are_counted() {
        for (var second = 1; second <= 5; second++) {
            begun(FIRST, today.minusSeconds(second));
        }

        var now = live.look(3);

        assertThat(now.calls()).hasSize(3);
        assertThat(now.running()).isEqualTo(5);
    }

    @Test
    void calls_told_that_the_line_is_busy_are_counted_for_an_hour() {
        refused(today.minusSeconds(60));
        refused(today.minus(Duration.ofMinutes(50)));
        refused(today.minus(Duration.ofMinutes(70)));

        assertThat(live.look(10).refusedInTheLastHour()).isEqualTo(2);
    }

    @Test
    void each_node_tells_how_it_is() {
        nodes.beat(FIRST);
        nodes.tell(FIRST, BUSY, Optional.of(Duration.ofMillis(2)));

        var node = live.look(10).nodes().getFirst();

        assertThat(node.name()).isEqualTo("first");
        assertThat(node.version()).isEqualTo("1.0");
        assertThat(List.of(node.calls(), node.most())).containsExactly(12, 2000);
        assertThat(List.of(node.refusedFull(), node.refusedOther())).containsExactly(3L, 4L);
        assertThat(node.link()).isEqualTo(Link.AWAY);
        assertThat(node.roundTrip()).contains(Duration.ofMillis(2));
        assertThat(node.silent()).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void a_node_that_tells_nothing_more_is_seen_to_be_silent() {
        nodes.beat(FIRST);
        nodes.tell(FIRST, BUSY, Optional.empty());
        DATABASE.jdbc()
                .sql("UPDATE hotline_node SET told_at = told_at - INTERVAL 90 SECOND")
                .update();

        assertThat(live.look(10).nodes().getFirst().silent())
                .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
    }

    @Test
    void a_node_that_has_left_tells_nothing() {
        nodes.beat(FIRST);
        nodes.leave(FIRST);

        nodes.tell(FIRST, BUSY, Optional.empty());

        assertThat(live.look(10).nodes()).isEmpty();
    }

    @Test
    void the_second_report_says_how_long_the_first_took() {
        nodes.beat(FIRST);
        var reporter = new Reporter(nodes, FIRST, () -> BUSY);

        reporter.report();
        assertThat(live.look(10).nodes().getFirst().roundTrip()).isEmpty();
        reporter.report();

        assertThat(live.look(10).nodes().getFirst().roundTrip().orElseThrow()).isPositive();
    }

    private static CallStart begun(ThisNode node, Instant at) {
        var start = Logged.start(at.toString());
        ledgerOf(node).write(List.of(new Entry.Began(start)));
        return start;
    }

    private static void refused(Instant at) {
        ledgerOf(FIRST).write(List.of(Logged.ended(Logged.start(at.toString()), Ending.REFUSED)));
    }

    private static Ledger ledgerOf(ThisNode node) {
        return new CallWriting(
                new NamedParameterJdbcTemplate(DATABASE.dataSource()),
                new TransactionTemplate(DATABASE.transactions()),
                TestVault.fieldCipher(),
                TestVault.blindIndex(),
                node,
                Logged.summaries(DATABASE));
    }
}
