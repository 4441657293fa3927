package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Tag("database")
class AuditTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("console");

    private final Audit audit = new Audit(DATABASE.jdbc(), DATABASE.transactions(), TestVault.hashChain());

    @BeforeEach
    void begin() {
        for (var table : List.of("audit_entry", "audit_about")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        for (var end : List.of("audit_head", "audit_start")) {
            DATABASE.jdbc()
                    .sql("UPDATE " + end + " SET last_id = 0, link = :none, seal = :none")
                    .param("none", TestVault.hashChain().start())
                    .update();
        }
    }

    @Test
    void an_empty_book_is_whole() {
        assertThat(audit.broken()).isEmpty();
    }

    @Test
    void entries_are_numbered_and_chained() {
        write(3);

        assertThat(audit.broken()).isEmpty();
        assertThat(DATABASE.jdbc()
                        .sql("SELECT id FROM audit_entry ORDER BY id")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_time_is_utc_whatever_zone_the_session_lives_in() {
        write(1);

        var at = DATABASE.jdbc()
                .sql("SELECT at FROM audit_entry")
                .query(LocalDateTime.class)
                .single();

        assertThat(at.toInstant(ZoneOffset.UTC)).isCloseTo(Instant.now(), Assertions.within(1, ChronoUnit.MINUTES));
    }

    @Test
    void a_changed_entry_shows() {
        write(3);

        DATABASE.jdbc()
                .sql("UPDATE audit_entry SET subject = 'call 9' WHERE id = 2")
                .update();

        assertThat(audit.broken()).contains(2L);
    }

    @Test
    void an_entry_that_was_taken_out_shows() {
        write(3);

        DATABASE.jdbc().sql("DELETE FROM audit_entry WHERE id = 2").update();

        assertThat(audit.broken()).contains(3L);
    }

    @Test
    void the_last_entry_cannot_be_taken_out_either() {
        write(3);

        DATABASE.jdbc().sql("DELETE FROM audit_entry WHERE id = 3").update();

        assertThat(audit.broken()).contains(3L);
    }

    @Test
    void the_end_cannot_be_cut_off_together_with_the_head() {
        write(3);

        DATABASE.jdbc().sql("DELETE FROM audit_entry WHERE id = 3").update();
        DATABASE.jdbc()
                .sql("UPDATE audit_head SET last_id = 2, link = (SELECT link FROM audit_entry WHERE id = 2)")
                .update();

        assertThat(audit.broken()).contains(3L);
    }

    @Test
    void what_was_cut_off_is_not_hidden_by_what_is_written_after() {
        write(3);
        DATABASE.jdbc().sql("DELETE FROM audit_entry WHERE id = 3").update();
        DATABASE.jdbc()
                .sql("UPDATE audit_head SET last_id = 2, link = (SELECT link FROM audit_entry WHERE id = 2)")
                .update();

        write(2);

        assertThat(audit.broken()).contains(5L);
    }

    @Test
    void the_book_cannot_be_emptied() {
        write(3);

        DATABASE.jdbc().sql("DELETE FROM audit_entry").update();

        assertThat(audit.broken()).contains(1L);
    }

    @Test
    void an_entry_put_behind_the_end_shows() {
        write(2);

        DATABASE.jdbc().sql("""
                        INSERT INTO audit_entry (id, at, actor, action, subject, link)
                        SELECT 3, at, actor, action, subject, link FROM audit_entry WHERE id = 2
                        """).update();

        assertThat(audit.broken()).contains(3L);
    }

    @Test
    void more_than_one_page_is_looked_at_to_the_end() {
        write(1002);
        DATABASE.jdbc()
                .sql("UPDATE audit_entry SET subject = 'call 9' WHERE id = 1002")
                .update();

        assertThat(audit.check()).isEqualTo(new AuditVerdict(1001, Optional.of(1002L)));
    }

    @Test
    void what_is_old_enough_is_purged_and_the_rest_can_still_be_checked() {
        write(2);
        var moment = audit.now();
        write(2);

        assertThat(audit.purge(moment)).isEqualTo(2);
        assertThat(audit.purge(moment)).isZero();

        write(1);
        assertThat(audit.check()).isEqualTo(new AuditVerdict(3, Optional.empty()));
    }

    @Test
    void all_may_be_purged_and_the_book_goes_on() {
        write(2);

        audit.purge(audit.now().plusDays(1));

        assertThat(audit.check()).isEqualTo(new AuditVerdict(0, Optional.empty()));
        write(1);
        assertThat(audit.check()).isEqualTo(new AuditVerdict(1, Optional.empty()));
    }

    @Test
    void the_beginning_cannot_be_cut_off_without_the_key() {
        write(3);

        DATABASE.jdbc()
                .sql("UPDATE audit_start SET last_id = 1, link = (SELECT link FROM audit_entry WHERE id = 1)")
                .update();
        DATABASE.jdbc().sql("DELETE FROM audit_entry WHERE id = 1").update();

        assertThat(audit.broken()).contains(2L);
    }

    @Test
    void what_was_changed_is_not_purged_away() {
        write(3);
        DATABASE.jdbc()
                .sql("UPDATE audit_entry SET subject = 'call 9' WHERE id = 2")
                .update();

        audit.purge(audit.now().plusDays(1));

        assertThat(audit.broken()).contains(2L);
    }

    @Test
    void many_at_once_make_one_chain() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(_ -> threads.execute(() -> write(1)));
        }

        assertThat(audit.broken()).isEmpty();
        assertThat(DATABASE.jdbc()
                        .sql("SELECT COUNT(*) FROM audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void entries_are_kept_for_three_years() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("hotline.audit", AuditSettings.class);

        assertThat(settings).isEqualTo(new AuditSettings(Period.ofMonths(36)));
    }

    private void write(int entries) {
        for (var entry = 1; entry <= entries; entry++) {
            audit.write("client:demo", Audit.Action.READ_CALL, "call " + entry);
        }
    }
}
