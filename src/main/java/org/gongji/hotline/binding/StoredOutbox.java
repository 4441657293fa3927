package org.gongji.hotline.binding;

import java.util.UUID;
import org.gongji.hotline.rules.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
final class StoredOutbox implements Outbox {

    private final JdbcClient database;

    StoredOutbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(SharingEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is added in the transaction of the change it tells of");
        }
        database.sql("""
                        INSERT INTO sharing_event
                            (event, kind, sharing, request, sharer, beneficiary, relation, quota_fen, effective,
                             happened_at, state, tries, due_at)
                        VALUES
                            (:event, :kind, :sharing, :request, :sharer, :beneficiary, :relation, :quota, :effective,
                             UTC_TIMESTAMP(6), 'WAITING', 0, UTC_TIMESTAMP(6))
                        """)
                .param("event", UUID.randomUUID().toString())
                .param("kind", event.kind().name())
                .param("sharing", event.sharing().value())
                .param("request", event.request().value())
                .param("sharer", event.sharer().value())
                .param("beneficiary", event.beneficiary().value())
                .param("relation", event.relation().name())
                .param("quota", event.quota().map(Money::fen).orElse(null))
                .param("effective", event.effective())
                .update();
    }
}
