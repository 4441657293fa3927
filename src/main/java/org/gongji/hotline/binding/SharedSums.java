package org.gongji.hotline.binding;

import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.account.Promises;
import org.gongji.hotline.rules.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The quotas of the sharings that count now.
@Component
final class SharedSums implements Promises {

    private final JdbcClient jdbc;

    SharedSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Promised of(PersonId person) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(CASE WHEN sharer_id = :who THEN quota_fen ELSE 0 END), 0) AS given,
                               COALESCE(SUM(CASE WHEN beneficiary_id = :who THEN quota_fen ELSE 0 END), 0) AS received
                        FROM sharing
                        WHERE (sharer_id = :who OR beneficiary_id = :who)
                          AND quota_fen IS NOT NULL
                          AND (ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6))
                        """)
                .param("who", person.value())
                .query((row, _) -> new Promised(new Money(row.getLong("given")), new Money(row.getLong("received"))))
                .single();
    }
}
