package org.gongji.hotline.binding;

import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what binds two people, and each of them to others.
@Component
final class TieRows {

    private final JdbcClient jdbc;

    TieRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param without a request that does not count, being the one that is decided about
    Ties between(PersonId sharer, PersonId beneficiary, Optional<RequestId> without) {
        return jdbc.sql("""
                        SELECT
                          (SELECT COUNT(*) FROM sharing
                           WHERE sharer_id = :sharer AND beneficiary_id = :beneficiary
                             AND (ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6))) AS bound,
                          (SELECT COUNT(*) FROM binding_request
                           WHERE sharer_id = :sharer AND beneficiary_id = :beneficiary AND waiting = 1
                             AND expires_at > UTC_TIMESTAMP(6) AND id <> :without) AS waits,
                          (SELECT COUNT(*) FROM sharing
                           WHERE sharer_id = :beneficiary AND beneficiary_id = :sharer
                             AND (ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6)))
                          + (SELECT COUNT(*) FROM binding_request
                             WHERE sharer_id = :beneficiary AND beneficiary_id = :sharer AND waiting = 1
                               AND expires_at > UTC_TIMESTAMP(6)) AS back,
                          (SELECT COUNT(*) FROM sharing
                           WHERE sharer_id = :sharer AND (ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6)))
                          + (SELECT COUNT(*) FROM binding_request
                             WHERE sharer_id = :sharer AND waiting = 1
                               AND expires_at > UTC_TIMESTAMP(6) AND id <> :without) AS at_once,
                          (SELECT COUNT(DISTINCT beneficiary_id) FROM sharing
                           WHERE sharer_id = :sharer AND beneficiary_id <> :beneficiary) AS ever,
                          (SELECT COUNT(DISTINCT sharer_id) FROM sharing
                           WHERE beneficiary_id = :beneficiary AND sharer_id <> :sharer
                             AND (ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6))) AS others
                        """)
                .param("sharer", sharer.value())
                .param("beneficiary", beneficiary.value())
                .param("without", without.map(RequestId::value).orElse(0L))
                .query((row, _) -> new Ties(
                        row.getInt("bound") > 0,
                        row.getInt("waits") > 0,
                        row.getInt("back") > 0,
                        row.getInt("at_once"),
                        row.getInt("ever"),
                        row.getInt("others")))
                .single();
    }
}
