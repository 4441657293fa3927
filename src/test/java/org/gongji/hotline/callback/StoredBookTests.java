package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;

@Tag("database")
class StoredBookTests extends CallBackContract {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("callback");

    @Override
    Book book(Supplier<Instant> clock) {
        forgetEverything(database);
        return new StoredBook(database.jdbc(), clock, TestVault.numberHash(), TestVault.fieldCipher(), "node");
    }

    @Override
    PlatformTransactionManager transactions() {
        return database.transactions();
    }

    static void forgetEverything(TestDatabase database) {
        for (var table : List.of("call_back", "call_back_request", "call_back_attempt", "do_not_call")) {
            database.jdbc().sql("DELETE FROM " + table).update();
        }
        database.jdbc().sql("""
                        UPDATE call_back_gate
                        SET state = 'OPEN', next_slot = '2000-01-01', day = '2000-01-01', taken = 0, last_attempt = 0
                        """).update();
    }
}
