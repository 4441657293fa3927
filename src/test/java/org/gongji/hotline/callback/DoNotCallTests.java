package org.gongji.hotline.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.AnswerAwaited.Awaited;
import org.gongji.hotline.binding.RequestId;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.CallOutcome;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class DoNotCallTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("callback");

    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");
    private static final PersonId WANG = new PersonId(17);
    private static final DiallableNumber NUMBER = new DiallableNumber("13800000001");

    private final Book book =
            new StoredBook(database.jdbc(), () -> NINE, TestVault.numberHash(), TestVault.fieldCipher(), "node");
    private final DoNotCall list = new StoredDoNotCall(
            database.jdbc(), new Transactions(database.transactions()), () -> NINE, TestVault.fieldCipher());

    @BeforeEach
    void forget() {
        StoredBookTests.forgetEverything(database);
    }

    @Test
    void who_wants_no_more_calls_is_listed_with_the_attempt() {
        saysNo(5);

        var found = list.list(Optional.empty(), 10);

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.saidOn()).isEqualTo(new AttemptId(5));
            assertThat(one.person()).isEqualTo(WANG);
            assertThat(one.number().digits()).isEqualTo("13800000001");
            assertThat(one.why()).isEqualTo(CallOutcome.DO_NOT_CALL);
            assertThat(one.saidAt()).isEqualTo(NINE);
        });
        assertThat(list.list(Optional.of(new AttemptId(5)), 10)).isEmpty();
    }

    @Test
    void who_wishes_to_be_called_again_is_looked_at_anew() {
        saysNo(5);
        book.close(WANG, "CALL_UNWANTED");

        assertThat(list.takeOff(new AttemptId(5))).isTrue();

        assertThat(book.unwanted(WANG, NUMBER)).isEmpty();
        assertThat(book.due(NINE, 10)).containsExactly(WANG);
        assertThat(list.takeOff(new AttemptId(5))).isFalse();
    }

    private void saysNo(long attempt) {
        book.awaited(
                new Awaited(
                        new RequestId(1),
                        new PersonId(2),
                        WANG,
                        Side.BENEFICIARY,
                        new PoolCode("110000"),
                        NINE.plusSeconds(86_400)),
                NINE,
                NINE);
        database.jdbc()
                .sql("""
                        INSERT INTO call_back_attempt
                            (id, person_id, number, number_hash, day, node, stage, taken_at)
                        VALUES (:id, 17, :number, :hash, :day, 'node', 'TALKING', '2026-11-25 01:00:00')
                        """)
                .param("id", attempt)
                .param("number", TestVault.fieldCipher().seal(StoredBook.NUMBER, attempt, NUMBER.digits()))
                .param("hash", new byte[32])
                .param("day", LocalDate.of(2026, 11, 25))
                .update();
        book.end(new AttemptId(attempt), Stage.MAY_TALK, CallOutcome.DO_NOT_CALL, 16, NINE);
    }
}
