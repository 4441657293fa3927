package org.gongji.hotline.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.call.Bookmark.Shown;
import org.gongji.hotline.call.Bookmark.Where;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Manner;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.rules.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bookmarks in the database, on its clock.
final class StoredSessions implements Sessions {

    private final JdbcClient jdbc;

    StoredSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A call that nobody ended leaves its row behind: each new one takes some old ones along.
    @Override
    public void keep(String session, Bookmark bookmark) {
        var kept = jdbc.sql("""
                        INSERT INTO call_session
                            (session, channel, place, language, pace, person, proof, missed_pins, told, wish_kept, expires_at)
                        VALUES
                            (:session, :channel, :place, :language, :pace, :person, :proof, :missedPins, :told, :wishKept,
                             UTC_TIMESTAMP(6) + INTERVAL 15 MINUTE)
                        ON DUPLICATE KEY UPDATE
                            place = VALUES(place), language = VALUES(language), pace = VALUES(pace),
                            person = VALUES(person), proof = VALUES(proof), missed_pins = VALUES(missed_pins),
                            told = VALUES(told), wish_kept = VALUES(wish_kept), expires_at = VALUES(expires_at)
                        """)
                .param("session", session)
                .param("channel", bookmark.channel())
                .param("place", bookmark.where().name())
                .param("language", bookmark.manner().language().name())
                .param("pace", bookmark.manner().pace().name())
                .param(
                        "person",
                        bookmark.person().map(shown -> shown.person().value()).orElse(null))
                .param(
                        "proof",
                        bookmark.person().map(shown -> shown.proof().name()).orElse(null))
                .param("missedPins", bookmark.missedPins())
                .param("told", bookmark.told())
                .param("wishKept", bookmark.wishKept())
                .update();
        if (kept == 1) {
            jdbc.sql("DELETE FROM call_session WHERE expires_at < UTC_TIMESTAMP(6) LIMIT 10")
                    .update();
        }
    }

    @Override
    public Optional<Bookmark> find(String session, String channel) {
        return jdbc.sql("""
                        SELECT channel, place, language, pace, person, proof, missed_pins, told, wish_kept
                        FROM call_session
                        WHERE session = :session AND channel = :channel AND expires_at >= UTC_TIMESTAMP(6)
                        """)
                .param("session", session)
                .param("channel", channel)
                .query(StoredSessions::bookmark)
                .optional();
    }

    @Override
    public void forget(String session) {
        jdbc.sql("DELETE FROM call_session WHERE session = :session")
                .param("session", session)
                .update();
    }

    private static Bookmark bookmark(ResultSet row, int number) throws SQLException {
        return new Bookmark(
                row.getString("channel"),
                Where.valueOf(row.getString("place")),
                new Manner(Language.valueOf(row.getString("language")), Pace.valueOf(row.getString("pace"))),
                shown(row),
                row.getInt("missed_pins"),
                row.getBoolean("told"),
                row.getBoolean("wish_kept"));
    }

    private static Optional<Shown> shown(ResultSet row) throws SQLException {
        var person = row.getLong("person");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Shown(new PersonId(person), Proof.valueOf(row.getString("proof"))));
    }
}
