package org.gongji.hotline.account;

import java.util.List;
import org.gongji.hotline.rules.InsuranceStatus;
import org.gongji.hotline.rules.PoolCode;
import org.gongji.hotline.rules.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredChanges implements InsuranceChanges {

    private final JdbcClient jdbc;

    StoredChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Change> after(long last, int most) {
        return jdbc.sql("""
                        SELECT id, person_id, pool, scheme, status
                        FROM insurance_change
                        WHERE id > :last
                        ORDER BY id
                        LIMIT :most
                        """)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> new Change(
                        row.getLong("id"),
                        new PersonId(row.getLong("person_id")),
                        new PoolCode(row.getString("pool")),
                        Scheme.valueOf(row.getString("scheme")),
                        InsuranceStatus.valueOf(row.getString("status"))))
                .list();
    }
}
