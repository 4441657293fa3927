package org.gongji.hotline.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.call.CallStart;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class PartitionKeeperTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog");

    private final Partitions partitions = new Partitions(DATABASE.jdbc());
    private final PartitionKeeper keeper = new PartitionKeeper(partitions, Period.ofMonths(12));
    private final YearMonth month = YearMonth.from(partitions.now().atZone(ZoneOffset.UTC));

    @Test
    void the_clock_is_the_databases_and_in_utc() {
        assertThat(partitions.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    /// One test, because partitions are a state of the table: month by month, then what is past goes.
    @Test
    void coming_months_are_cut_out_and_past_ones_go() {
        var past = month.minusMonths(14);
        for (var table : Partitions.TABLES.keySet()) {
            partitions.add(table, past);
        }
        write(middleOf(past));
        write(partitions
                .now()
                .atZone(ZoneOffset.UTC)
                .minusMonths(12)
                .minusSeconds(60)
                .toInstant());
        var kept = write(partitions
                .now()
                .atZone(ZoneOffset.UTC)
                .minusMonths(12)
                .plusSeconds(3600)
                .toInstant());

        keeper.keep();
        keeper.keep();

        for (var table : Partitions.TABLES.keySet()) {
            assertThat(partitions.of(table).bounds().values())
                    .containsExactly(
                            Months.name(month), Months.name(month.plusMonths(1)), Months.name(month.plusMonths(2)));
        }
        assertThat(numbers("SELECT id FROM phone_call"))
                .containsExactly(kept.id().value());
        assertThat(numbers("SELECT call_id FROM call_step"))
                .containsExactly(kept.id().value());
    }

    private static Instant middleOf(YearMonth month) {
        return month.atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static List<Long> numbers(String query) {
        return DATABASE.jdbc().sql(query).query(Long.class).list();
    }

    private static CallStart write(Instant began) {
        var start = Logged.start(began.toString());
        new CallWriting(
                        new NamedParameterJdbcTemplate(DATABASE.dataSource()),
                        new TransactionTemplate(DATABASE.transactions()),
                        TestVault.fieldCipher(),
                        TestVault.blindIndex(),
                        new ThisNode("node-a", "1.0"),
                        Logged.summaries(DATABASE))
                .write(List.of(Logged.ended(start, Ending.GOODBYE, "main/MAIN")));
        return start;
    }
}
