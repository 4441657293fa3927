package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class AuditTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("console");

    private final Audit audit =
            new Audit(DATABASE.jdbc(), new TransactionTemplate(DATABASE.transactions()), TestVault.hashChain());

    @BeforeEach
    void begin() {
        DATABASE.jdbc().sql("DELETE FROM audit_entry").update();
        DATABASE.jdbc()
                .sql("UPDATE audit_head SET last_id = 0, link = :link")
                .param("link", TestVault.hashChain().start())
                .update();
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

    private void write(int entries) {
        for (var entry = 1; entry <= entries; entry++) {
            audit.write("client:demo", Audit.Action.READ_CALL, "call " + entry);
        }
    }
}
