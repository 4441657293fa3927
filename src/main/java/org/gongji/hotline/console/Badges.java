package org.gongji.hotline.console;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sessions of the console, in the database: any node answers any request, and whoever is removed
/// is out at once. Only hashes of what browsers hold are kept.
final class Badges {

    static final Duration IDLE = Duration.ofMinutes(15);

    /// Then everybody signs in again, however busy.
    static final Duration LONGEST = Duration.ofHours(12);

    /// A session that is looked at often is not written each time.
    private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Users users;

    Badges(JdbcClient database, Users users) {
        this.database = database;
        this.users = users;
    }

    Token issue(User user, boolean half) {
        var token = Token.fresh();
        database.sql("""
                        INSERT INTO console_session (token, user_id, half, began_at, seen_at)
                        VALUES (:token, :user, :half, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                        """)
                .param("token", token.sha256())
                .param("user", user.id())
                .param("half", half)
                .update();
        return token;
    }

    Optional<Badge> look(Token token) {
        return find(token).flatMap(session -> users.find(session.user()).map(user -> new Badge(user, session.half())));
    }

    /// The same, which keeps the session open.
    Optional<Badge> show(Token token) {
        var badge = look(token);
        badge.ifPresent(_ -> database.sql("""
                        UPDATE console_session SET seen_at = UTC_TIMESTAMP(6)
                        WHERE token = :token AND seen_at < UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND
                        """)
                .param("token", token.sha256())
                .param("seconds", NOTED_EVERY.toSeconds())
                .update());
        return badge;
    }

    void withdraw(Token token) {
        database.sql("DELETE FROM console_session WHERE token = :token")
                .param("token", token.sha256())
                .update();
    }

    int purge() {
        return database.sql("""
                        DELETE FROM console_session
                        WHERE seen_at < UTC_TIMESTAMP(6) - INTERVAL :idle SECOND LIMIT 10000
                        """).param("idle", IDLE.toSeconds()).update();
    }

    private record Session(long user, boolean half) {}

    private Optional<Session> find(Token token) {
        return database.sql("""
                        SELECT user_id, half FROM console_session
                        WHERE token = :token
                          AND seen_at > UTC_TIMESTAMP(6) - INTERVAL :idle SECOND
                          AND began_at > UTC_TIMESTAMP(6) - INTERVAL :longest SECOND
                        """)
                .param("token", token.sha256())
                .param("idle", IDLE.toSeconds())
                .param("longest", LONGEST.toSeconds())
                .query((row, _) -> new Session(row.getLong("user_id"), row.getBoolean("half")))
                .optional();
    }
}
