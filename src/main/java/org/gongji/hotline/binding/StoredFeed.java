package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.hotline.account.IdNumbers;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads events page by page, by the key they are in order of: no connection is held while somebody reads slowly.
@Component
final class StoredFeed implements SharingFeed {

    private final JdbcClient database;
    private final IdNumbers idNumbers;

    StoredFeed(JdbcClient database, IdNumbers idNumbers) {
        this.database = database;
        this.idNumbers = idNumbers;
    }

    private record Row(
            long id,
            String event,
            Instant happenedAt,
            String kind,
            SharingId sharing,
            RequestId request,
            PersonId sharer,
            PersonId beneficiary,
            Relation relation,
            Optional<Money> quota,
            LocalDate effective) {

        Change with(Map<PersonId, IdNumber> people) {
            return new Change(
                    id,
                    event,
                    happenedAt,
                    kind,
                    sharing,
                    request,
                    Optional.ofNullable(people.get(sharer)),
                    Optional.ofNullable(people.get(beneficiary)),
                    relation,
                    quota,
                    effective);
        }
    }

    @Override
    public List<Change> read(Instant from, Instant to, Optional<Change> after, int most) {
        var rows = database.sql("""
                        SELECT id, event, happened_at, kind, sharing, request, sharer, beneficiary, relation, quota_fen,
                            effective
                        FROM sharing_event
                        WHERE happened_at >= :from AND happened_at < :to
                            AND (happened_at > :from OR id > :row)
                        ORDER BY happened_at, id
                        LIMIT :most
                        """)
                .param("from", utc(after.map(Change::happenedAt).orElse(from)))
                .param("to", utc(to))
                .param("row", after.map(Change::row).orElse(0L))
                .param("most", most)
                .query(StoredFeed::row)
                .list();
        var people = idNumbers.of(rows.stream()
                .flatMap(row -> Stream.of(row.sharer(), row.beneficiary()))
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> row.with(people)).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("event"),
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("kind"),
                new SharingId(row.getLong("sharing")),
                new RequestId(row.getLong("request")),
                new PersonId(row.getLong("sharer")),
                new PersonId(row.getLong("beneficiary")),
                Relation.valueOf(row.getString("relation")),
                Optional.ofNullable(row.getObject("quota_fen", Long.class)).map(Money::new),
                row.getObject("effective", LocalDate.class));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
