package org.gongji.hotline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.gongji.hotline.rules.PhoneNumber;
import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.NumberHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StoredWishes implements CallWishes, CallWishBoard {

    private static final String NUMBER = "call_wish.number";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final FieldCipher cipher;
    private final NumberHash hash;

    StoredWishes(JdbcClient jdbc, Transactions transactions, FieldCipher cipher, NumberHash hash) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cipher = cipher;
        this.hash = hash;
    }

    @Override
    public void keep(PhoneNumber number, Instant expires) {
        var hashed = hash.of("wish", number.digits());
        transactions.run(() -> {
            closeExpired(hashed);
            insert(number, hashed, expires);
        });
    }

    private void closeExpired(byte[] hashed) {
        jdbc.sql("""
                        UPDATE call_wish
                        SET open_hash = NULL
                        WHERE open_hash = :hash AND expires_at <= UTC_TIMESTAMP(6)
                        """).param("hash", hashed).update();
    }

    private void insert(PhoneNumber number, byte[] hashed, Instant expires) {
        var id = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        jdbc.sql("""
                        INSERT INTO call_wish (id, number, open_hash, made_at, expires_at)
                        VALUES (:id, :number, :hash, UTC_TIMESTAMP(6), :expires)
                        ON DUPLICATE KEY UPDATE expires_at = GREATEST(expires_at, VALUES(expires_at))
                        """)
                .param("id", id)
                .param("number", cipher.seal(NUMBER, id, number.digits()))
                .param("hash", hashed)
                .param("expires", LocalDateTime.ofInstant(expires, ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Wish> open(int most) {
        return jdbc.sql("""
                        SELECT id, number, made_at, expires_at
                        FROM call_wish
                        WHERE open_hash IS NOT NULL AND expires_at > UTC_TIMESTAMP(6)
                        ORDER BY made_at, id
                        LIMIT :most
                        """).param("most", most).query(this::wish).list();
    }

    @Override
    public boolean take(long wish, String by) {
        return jdbc.sql("""
                                UPDATE call_wish
                                SET open_hash = NULL, taken_at = UTC_TIMESTAMP(6), taken_by = :by
                                WHERE id = :id AND open_hash IS NOT NULL AND expires_at > UTC_TIMESTAMP(6)
                                """).param("id", wish).param("by", by).update() == 1;
    }

    private Wish wish(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        return new Wish(
                id,
                new PhoneNumber(cipher.open(NUMBER, id, row.getBytes("number"))),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("expires_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
