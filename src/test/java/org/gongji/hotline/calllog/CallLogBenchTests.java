package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/// What the bench loads in bulk is what the log itself would have written.
@Tag("database")
class CallLogBenchTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final LocalDate until = LocalDate.now(CHINA);

    private final Summaries summaries = Logged.summaries(DATABASE);

    @BeforeEach
    void clear() {
        for (var table : List.of("call_step", "phone_call", "call_hour", "call_place_day", "call_flow_day")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void loaded_calls_are_in_the_summaries_as_if_they_had_ended() throws Exception {
        bench().load(3000, 1, until, _ -> {});
        var loaded = all();
        for (var table : List.of("call_hour", "call_place_day", "call_flow_day")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        DATABASE.jdbc().sql("UPDATE phone_call SET earlier = NULL").update();
        DATABASE.jdbc().sql("UPDATE call_summary SET next_call = 0").update();

        new CatchUp(
                        DATABASE.jdbc(),
                        new TransactionTemplate(DATABASE.transactions()),
                        summaries,
                        CHINA,
                        Period.ofMonths(36))
                .go();

        assertThat(loaded).isNotEmpty();
        assertThat(all()).isEqualTo(loaded);
        assertThat(count("phone_call")).isEqualTo(3000);
    }

    @Test
    void the_indexes_are_there_again_and_calls_are_found_by_number() throws Exception {
        var before = indexes();

        var sample = bench().load(500, 5, until, _ -> {});

        assertThat(indexes()).isEqualTo(before);
        var calls = new CallReading(DATABASE.jdbc(), TestVault.fieldCipher(), TestVault.blindIndex());
        assertThat(calls.list(Calls.Wanted.everything().from(sample.callers().getFirst()), Optional.empty(), 10))
                .isNotEmpty();
        assertThat(calls.path(sample.calls().getFirst())).isNotEmpty();
    }

    @Test
    void made_up_calls_do_not_go_beside_others() throws Exception {
        bench().load(50, 1, until, _ -> {});

        assertThatThrownBy(() -> bench().load(50, 1, until, _ -> {})).isInstanceOf(IllegalStateException.class);
    }

    private CallLogBench bench() {
        return new CallLogBench(
                DATABASE.dataSource(),
                DATABASE.jdbc(),
                TestVault.fieldCipher(),
                TestVault.blindIndex(),
                summaries,
                new RegionSettings("110000", CHINA, null));
    }

    private static List<Map<String, Object>> all() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var table : List.of("call_hour", "call_place_day", "call_flow_day")) {
            rows.addAll(DATABASE.jdbc()
                    .sql("SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4, 5")
                    .query()
                    .listOfRows());
        }
        rows.addAll(DATABASE.jdbc()
                .sql("SELECT id, earlier FROM phone_call ORDER BY id")
                .query()
                .listOfRows());
        return rows;
    }

    private static long count(String table) {
        return DATABASE.jdbc()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static List<String> indexes() {
        return DATABASE.jdbc().sql("""
                        SELECT CONCAT(index_name, ' ', column_name) FROM information_schema.statistics
                        WHERE table_schema = DATABASE() AND table_name = 'phone_call'
                        ORDER BY index_name, seq_in_index
                        """).query(String.class).list();
    }
}
