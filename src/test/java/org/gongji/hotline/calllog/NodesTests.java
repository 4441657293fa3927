package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class NodesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog");

    private static final ThisNode DEAD = new ThisNode("dead", "1.0");

    private final Nodes nodes = new Nodes(DATABASE.jdbc(), new TransactionTemplate(DATABASE.transactions()));
    private final Heartbeat heartbeat = new Heartbeat(nodes, new ThisNode("alive", "1.0"));

    @BeforeEach
    void clear() {
        DATABASE.jdbc().sql("DELETE FROM hotline_node").update();
    }

    @Test
    void the_calls_of_a_node_that_gives_no_sign_end_as_interrupted_where_they_were() {
        var start = Logged.start("2026-11-25T09:00:00Z");
        ledgerOf(DEAD).write(List.of(new Entry.Began(start)));
        ledgerOf(DEAD).place(Map.of(start.id(), Logged.spot(start, "identify/PIN")));
        silentSince(DEAD, 21);

        beat(5);

        var call = calls().find(start.id()).orElseThrow();
        assertThat(call.ending()).contains(Ending.INTERRUPTED);
        assertThat(call.place()).contains("identify/PIN");
        assertThat(call.ended().orElseThrow()).isAfterOrEqualTo(call.began());
        assertThat(names()).containsExactly("alive");
    }

    @Test
    void a_node_that_was_quiet_for_a_moment_is_not_dead() {
        silentSince(DEAD, 15);

        beat(5);

        assertThat(names()).containsExactlyInAnyOrder("alive", "dead");
    }

    @Test
    void nobody_judges_before_all_had_time_to_give_a_sign() {
        silentSince(DEAD, 300);

        beat(4);

        assertThat(names()).containsExactlyInAnyOrder("alive", "dead");
    }

    @Test
    void the_node_itself_knows_better_how_its_call_ended() {
        var start = Logged.start("2026-11-25T09:00:00Z");
        ledgerOf(DEAD).write(List.of(new Entry.Began(start)));
        silentSince(DEAD, 60);
        beat(5);

        ledgerOf(DEAD).write(List.of(Logged.ended(start, Ending.GOODBYE, "main/BYE")));

        assertThat(calls().find(start.id()).orElseThrow().ending()).contains(Ending.GOODBYE);
    }

    @Test
    void a_node_that_stops_takes_its_leave() {
        beat(1);

        heartbeat.last();

        assertThat(names()).isEmpty();
    }

    private void beat(int times) {
        for (var beat = 0; beat < times; beat++) {
            heartbeat.beat();
        }
    }

    private static void silentSince(ThisNode node, int seconds) {
        DATABASE.jdbc()
                .sql("""
                        INSERT INTO hotline_node (node, version, started_at, beat_at)
                        VALUES (:node, '1.0', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND)
                        """)
                .param("node", node.name())
                .param("seconds", seconds)
                .update();
    }

    private static List<String> names() {
        return DATABASE.jdbc()
                .sql("SELECT node FROM hotline_node")
                .query(String.class)
                .list();
    }

    private static Calls calls() {
        return new CallReading(DATABASE.jdbc(), TestVault.fieldCipher(), TestVault.blindIndex());
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
