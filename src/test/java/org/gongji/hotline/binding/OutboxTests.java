package org.gongji.hotline.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class OutboxTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("binding");

    private static final SharingEvent CONFIRMED = new SharingEvent(
            SharingEvent.Kind.CONFIRMED,
            new SharingId(7),
            new RequestId(5),
            new PersonId(1),
            new PersonId(2),
            Relation.SPOUSE,
            Optional.of(Money.ofYuan("500.00")),
            LocalDate.of(2026, 11, 25));

    private final Outbox outbox = new StoredOutbox(DATABASE.jdbc());
    private final TransactionTemplate transaction = new TransactionTemplate(DATABASE.transactions());

    @BeforeEach
    void clear() {
        DATABASE.jdbc().sql("DELETE FROM sharing_event").update();
    }

    @Test
    void an_event_comes_to_pass_with_the_change_it_tells_of() {
        transaction.executeWithoutResult(_ -> outbox.add(CONFIRMED));

        assertThat(rows("state = 'WAITING' AND quota_fen = 50000 AND effective = '2026-11-25'"))
                .isEqualTo(1);
        assertThat(rows("ABS(TIMESTAMPDIFF(SECOND, happened_at, UTC_TIMESTAMP(6))) < 60"))
                .isEqualTo(1);
    }

    @Test
    void a_change_that_comes_to_nothing_leaves_no_event() {
        transaction.executeWithoutResult(change -> {
            outbox.add(CONFIRMED);
            change.setRollbackOnly();
        });

        assertThat(rows("TRUE")).isZero();
    }

    @Test
    void without_a_transaction_nothing_is_added() {
        assertThatThrownBy(() -> outbox.add(CONFIRMED)).isInstanceOf(IllegalStateException.class);
    }

    private static int rows(String where) {
        return DATABASE.jdbc()
                .sql("SELECT COUNT(*) FROM sharing_event WHERE " + where)
                .query(Integer.class)
                .single();
    }
}
