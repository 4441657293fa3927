package org.gongji.hotline.console;

import java.time.Duration;
import java.util.Objects;
import org.gongji.hotline.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// Counts passwords and codes that were wrong, and slows whoever tries many. Counted in the database,
/// on its clock, so that it holds over all nodes. An attempt is written before it is looked at: of many
/// at once only so many pass.
final class Guesses {

    /// How far back is counted.
    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final int OF_A_NAME_FROM_AN_ADDRESS = 5;
    private static final int OF_A_NAME = 50;
    private static final int FROM_AN_ADDRESS = 30;

    /// Whoever is asked for a code has shown the password.
    private static final int CODES = 5;

    private final JdbcClient database;
    private final BlindIndex index;

    Guesses(JdbcClient database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    enum Kind {
        PASSWORD,
        CODE
    }

    /// Who tries, where, and what. Only hashes are kept.
    record Guess(Kind kind, String name, String address) {

        /// Masked: what was typed as a name may be a password.
        @Override
        public String toString() {
            return "Guess[" + kind + "]";
        }
    }

    /// Counts `guess` as wrong until it is [forgiven][#forgive].
    ///
    /// @return false where there were too many: then it must not be looked at
    boolean admits(Guess guess) {
        var id = write(guess);
        if (isAmongFew(guess)) {
            return true;
        }
        // else whoever goes on trying would never be let in again
        database.sql("DELETE FROM console_attempt WHERE id = :id")
                .param("id", id)
                .update();
        return false;
    }

    /// The name's owner has come in.
    void forgive(String name) {
        database.sql("DELETE FROM console_attempt WHERE name = :name")
                .param("name", hash("name", name))
                .update();
    }

    /// Whether somebody of this name is kept out now, at least from one address.
    boolean isLocked(String name) {
        return database
                .sql("""
                        SELECT kind, COUNT(*) AS guesses FROM console_attempt
                        WHERE name = :name AND at > UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND
                        GROUP BY kind, IF(kind = 'CODE', '', address)
                        """)
                .param("name", hash("name", name))
                .param("seconds", WITHIN.toSeconds())
                .query((row, _) -> row.getInt("guesses"))
                .list()
                .stream()
                .anyMatch(guesses -> guesses >= Math.min(OF_A_NAME_FROM_AN_ADDRESS, CODES));
    }

    int purge() {
        return database.sql("""
                        DELETE FROM console_attempt WHERE at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY LIMIT 10000
                        """).update();
    }

    private long write(Guess guess) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO console_attempt (kind, name, address, at)
                        VALUES (:kind, :name, :address, UTC_TIMESTAMP(6))
                        """)
                .param("kind", guess.kind().name())
                .param("name", hash("name", guess.name()))
                .param("address", hash("address", guess.address()))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private boolean isAmongFew(Guess guess) {
        return database.sql("""
                        SELECT
                            (SELECT COUNT(*) FROM console_attempt
                             WHERE name = :name AND kind = :kind
                               AND at > UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND) AS of_name,
                            (SELECT COUNT(*) FROM console_attempt
                             WHERE name = :name AND kind = :kind AND address = :address
                               AND at > UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND) AS of_both,
                            (SELECT COUNT(*) FROM console_attempt
                             WHERE address = :address
                               AND at > UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND) AS of_address
                        """)
                .param("kind", guess.kind().name())
                .param("name", hash("name", guess.name()))
                .param("address", hash("address", guess.address()))
                .param("seconds", WITHIN.toSeconds())
                .query((row, _) -> switch (guess.kind()) {
                    case PASSWORD ->
                        row.getInt("of_both") <= OF_A_NAME_FROM_AN_ADDRESS
                                && row.getInt("of_name") <= OF_A_NAME
                                && row.getInt("of_address") <= FROM_AN_ADDRESS;
                    case CODE -> row.getInt("of_name") <= CODES;
                })
                .single();
    }

    private byte[] hash(String kind, String value) {
        return index.of("console." + kind, value);
    }
}
