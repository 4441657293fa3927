package org.gongji.hotline.account;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.account.PeopleFeed.Indexed;
import org.gongji.hotline.account.PeopleFeed.Insured;
import org.gongji.hotline.account.PeopleFeed.Known;
import org.gongji.hotline.account.PeopleFeed.NewPinHash;
import org.gongji.hotline.account.PeopleFeed.Numbered;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/// The rows that the people feed reads and writes, a chunk at a time.
@Component
final class PersonRows {

    private final NamedParameterJdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final PersonIndex index;

    PersonRows(NamedParameterJdbcTemplate jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = new PersonIndex(index);
    }

    /// The first number that is free. Other feeds wait until this transaction is over: a person who is new to two of
    /// them gets one number.
    long takeNumbers() {
        var next = jdbc.queryForObject("SELECT next_id FROM person_number FOR UPDATE", Map.of(), Long.class);
        if (next == null) {
            throw new IllegalStateException("the table person_number is empty");
        }
        return next;
    }

    void giveNumbersBack(long next) {
        jdbc.update("UPDATE person_number SET next_id = :next", Map.of("next", next));
    }

    Map<Bytes, Known> known(List<Indexed> chunk) {
        var known = new HashMap<Bytes, Known>();
        jdbc.query(
                """
                SELECT p.id, p.id_index, p.as_of, p.line_hash, p.pool, p.scheme, p.status, pin.feed_hash
                FROM person p LEFT JOIN pin ON pin.person_id = p.id
                WHERE p.id_index IN (:indexes)
                """,
                Map.of(
                        "indexes",
                        chunk.stream().map(indexed -> indexed.id().array()).toList()),
                row -> {
                    var feedHash = row.getBytes("feed_hash");
                    known.put(
                            Bytes.of(row.getBytes("id_index")),
                            new Known(
                                    row.getLong("id"),
                                    row.getObject("as_of", LocalDate.class),
                                    Bytes.of(row.getBytes("line_hash")),
                                    feedHash == null ? null : Bytes.of(feedHash),
                                    Insured.read(row)));
                });
        return known;
    }

    void write(List<Numbered> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                INSERT INTO person (
                    id, id_index, short_index, phone_index, card_index, id_number, name, phone, card_number,
                    pool, scheme, status, prior_fen, current_fen, as_of, line_hash)
                VALUES (
                    :id, :idIndex, :shortIndex, :phoneIndex, :cardIndex, :idNumber, :name, :phone, :cardNumber,
                    :pool, :scheme, :status, :prior, :current, :asOf, :lineHash)
                ON DUPLICATE KEY UPDATE
                    short_index = VALUES(short_index),
                    phone_index = VALUES(phone_index),
                    card_index = VALUES(card_index),
                    id_number = VALUES(id_number),
                    name = VALUES(name),
                    phone = VALUES(phone),
                    card_number = VALUES(card_number),
                    pool = VALUES(pool),
                    scheme = VALUES(scheme),
                    status = VALUES(status),
                    prior_fen = VALUES(prior_fen),
                    current_fen = VALUES(current_fen),
                    as_of = VALUES(as_of),
                    line_hash = VALUES(line_hash)
                """, lines.stream().map(this::columns).toArray(SqlParameterSource[]::new));
    }

    /// To be told to whoever has to act on it.
    void writeChanges(List<Numbered> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                INSERT INTO insurance_change (person_id, pool, scheme, status, changed_at)
                VALUES (:person, :pool, :scheme, :status, UTC_TIMESTAMP(6))
                """, changed.stream().map(PersonRows::change).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource change(Numbered numbered) {
        var line = numbered.indexed().line();
        return new MapSqlParameterSource()
                .addValue("person", numbered.id())
                .addValue("pool", line.pool().digits())
                .addValue("scheme", line.scheme().name())
                .addValue("status", line.status().name());
    }

    private MapSqlParameterSource columns(Numbered numbered) {
        var id = numbered.id();
        var line = numbered.indexed().line();
        var phone = line.phone();
        var lastFour = line.id().lastFour();
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("idIndex", numbered.indexed().id().array())
                .addValue("shortIndex", bytes(phone.map(p -> index.shortId(p, lastFour))), Types.BINARY)
                .addValue("phoneIndex", bytes(phone.map(index::phone)), Types.BINARY)
                .addValue("cardIndex", bytes(line.cardNumber().map(index::card)), Types.BINARY)
                .addValue(
                        "idNumber",
                        cipher.seal(PersonField.ID_NUMBER, id, line.id().digits()))
                .addValue("name", cipher.seal(PersonField.NAME, id, line.name()))
                .addValue("phone", sealed(PersonField.PHONE, id, phone.map(PhoneNumber::digits)), Types.VARBINARY)
                .addValue("cardNumber", sealed(PersonField.CARD_NUMBER, id, line.cardNumber()), Types.VARBINARY)
                .addValue("pool", line.pool().digits())
                .addValue("scheme", line.scheme().name())
                .addValue("status", line.status().name())
                .addValue("prior", line.prior().fen())
                .addValue("current", line.current().fen())
                .addValue("asOf", line.asOf())
                .addValue("lineHash", numbered.indexed().hash().array());
    }

    private static byte @Nullable [] bytes(Optional<Bytes> some) {
        return some.map(Bytes::array).orElse(null);
    }

    private byte @Nullable [] sealed(String field, long id, Optional<String> text) {
        return text.map(some -> cipher.seal(field, id, some)).orElse(null);
    }

    void writePins(List<NewPinHash> pins) {
        if (pins.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                """
                INSERT INTO pin (person_id, hash, feed_hash, changed_at)
                VALUES (:person, :hash, :hash, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE
                    hash = VALUES(hash),
                    feed_hash = VALUES(feed_hash),
                    changed_at = VALUES(changed_at)
                """,
                pins.stream()
                        .map(pin -> new MapSqlParameterSource()
                                .addValue("person", pin.person())
                                .addValue("hash", pin.hash().array()))
                        .toArray(SqlParameterSource[]::new));
    }
}
