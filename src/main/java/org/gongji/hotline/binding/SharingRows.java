package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// The sharings in the database.
@Component
final class SharingRows {

    private static final String SELECT = """
            SELECT id, request_id, sharer_id, beneficiary_id, relation, quota_fen, since, ends_at,
                   ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6) AS active
            FROM sharing
            """;

    private final JdbcClient jdbc;

    SharingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SharingRow add(RequestRow request, LocalDate since, Instant began) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO sharing (
                            request_id, sharer_id, beneficiary_id, relation, quota_fen, since, began_at, running)
                        VALUES (:request, :sharer, :beneficiary, :relation, :quota, :since, :began, 1)
                        """)
                .param("request", request.id().value())
                .param("sharer", request.sharer().value())
                .param("beneficiary", request.beneficiary().value())
                .param("relation", request.relation().name())
                .param("quota", request.quota().map(Money::fen).orElse(null))
                .param("since", since)
                .param("began", Time.utc(began))
                .update(key);
        return new SharingRow(
                new SharingId(Objects.requireNonNull(key.getKey()).longValue()),
                request.id(),
                request.sharer(),
                request.beneficiary(),
                request.relation(),
                request.quota(),
                since,
                Optional.empty(),
                true);
    }

    Optional<SharingRow> find(SharingId sharing) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", sharing.value())
                .query(SharingRows::row)
                .optional();
    }

    /// Those that count now and have `who` on either side, oldest first.
    List<SharingRow> activeWith(PersonId who) {
        return jdbc.sql(SELECT + """
                        WHERE (sharer_id = :who OR beneficiary_id = :who)
                          AND (ends_at IS NULL OR ends_at > UTC_TIMESTAMP(6))
                        ORDER BY id
                        """)
                .param("who", who.value())
                .query(SharingRows::row)
                .list();
    }

    /// Some of those whose end has come, and nobody has closed them yet.
    List<SharingRow> toClose(int most) {
        return jdbc.sql(SELECT + "WHERE running = 1 AND ends_at <= UTC_TIMESTAMP(6) LIMIT :most")
                .param("most", most)
                .query(SharingRows::row)
                .list();
    }

    Optional<SharingRow> toClose(PersonId sharer, PersonId beneficiary) {
        return jdbc.sql(SELECT + """
                        WHERE sharer_id = :sharer AND beneficiary_id = :beneficiary
                          AND running = 1 AND ends_at <= UTC_TIMESTAMP(6)
                        """)
                .param("sharer", sharer.value())
                .param("beneficiary", beneficiary.value())
                .query(SharingRows::row)
                .optional();
    }

    /// Lets a sharing end at `end`, unless it was to end earlier.
    ///
    /// @return whether it does
    boolean end(SharingId sharing, Instant end, EndedBy by) {
        return jdbc.sql("""
                                UPDATE sharing
                                SET ends_at = :end, ended_by = :by
                                WHERE id = :id AND (ends_at IS NULL OR ends_at > :end)
                                """)
                        .param("end", Time.utc(end))
                        .param("by", by.name())
                        .param("id", sharing.value())
                        .update()
                == 1;
    }

    void close(SharingId sharing) {
        jdbc.sql("UPDATE sharing SET running = NULL WHERE id = :id")
                .param("id", sharing.value())
                .update();
    }

    private static SharingRow row(ResultSet row, int number) throws SQLException {
        var quota = row.getObject("quota_fen", Long.class);
        return new SharingRow(
                new SharingId(row.getLong("id")),
                new RequestId(row.getLong("request_id")),
                new PersonId(row.getLong("sharer_id")),
                new PersonId(row.getLong("beneficiary_id")),
                Relation.valueOf(row.getString("relation")),
                Optional.ofNullable(quota).map(Money::new),
                row.getObject("since", LocalDate.class),
                Time.at(row, "ends_at"),
                row.getBoolean("active"));
    }
}
