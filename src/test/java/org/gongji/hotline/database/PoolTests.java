package org.gongji.hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoolTests {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of();

    @Test
    void transactions_are_read_committed() {
        var isolation = database.jdbc()
                .sql("SELECT @@session.transaction_isolation")
                .query(String.class)
                .single();

        assertThat(isolation).isEqualTo("READ-COMMITTED");
    }
}
