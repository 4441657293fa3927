package org.gongji.hotline.console;

import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gongji.hotline.vault.HashChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down who looks at what, before it is shown. Only ever adds.
final class Audit {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final HashChain chain;

    Audit(JdbcClient database, TransactionTemplate transaction, HashChain chain) {
        this.database = database;
        this.transaction = transaction;
        this.chain = chain;
    }

    enum Action {
        LIST_CALLS,
        SEARCH_CALLS,
        READ_CALL,
        READ_TICKET,
        UNLOCK_PERSON,
        FILE_REQUEST,
        READ_REQUEST,
        WITHDRAW_REQUEST,
        PREVIEW_DECISION,
        EXPORT_SHARINGS,
        LIST_DEAD_EVENTS,
        REPLAY_EVENTS,
        DROP_EVENT,
        SIGN_IN,
        SIGN_IN_REFUSED,
        SIGN_OUT,
        ENROL,
        UNMASK_CALLER,
        LIST_CALLBACKS,
        TURN_CALLBACKS
    }

    private static final class Head {
        final long lastId;
        final byte[] link;

        Head(long lastId, byte[] link) {
            this.lastId = lastId;
            this.link = link;
        }
    }

    /// Adds an entry. Throws `DataAccessException` when it cannot: then nothing must be shown.
    ///
    /// @param subject never personal data: a number of ours, or a keyed hash
    void write(String actor, Action action, String subject) {
        transaction.executeWithoutResult(_ -> {
            var head = head();
            var id = head.lastId + 1;
            var at = now();
            var link = chain.next(head.link, record(id, at, actor, action.name(), subject));
            database.sql("""
                            INSERT INTO audit_entry (id, at, actor, action, subject, link)
                            VALUES (:id, :at, :actor, :action, :subject, :link)
                            """)
                    .param("id", id)
                    .param("at", at)
                    .param("actor", actor)
                    .param("action", action.name())
                    .param("subject", subject)
                    .param("link", link)
                    .update();
            database.sql("UPDATE audit_head SET last_id = :id, link = :link WHERE one = 1")
                    .param("id", id)
                    .param("link", link)
                    .update();
        });
    }

    /// Looks at the whole chain.
    ///
    /// @return the first entry that was changed, or that follows a missing one; empty where all is as it was
    Optional<Long> broken() {
        var walk = new Walk(chain.start());
        database.sql("SELECT id, at, actor, action, subject, link FROM audit_entry ORDER BY id")
                .query(row -> {
                    walk.pass(
                            row.getLong("id"),
                            record(
                                    row.getLong("id"),
                                    row.getObject("at", LocalDateTime.class),
                                    row.getString("actor"),
                                    row.getString("action"),
                                    row.getString("subject")),
                            row.getBytes("link"));
                });
        return walk.end(database.sql("SELECT last_id FROM audit_head WHERE one = 1")
                .query((row, _) -> row.getLong("last_id"))
                .single());
    }

    private Head head() {
        return database.sql("SELECT last_id, link FROM audit_head WHERE one = 1 FOR UPDATE")
                .query((row, _) -> new Head(row.getLong("last_id"), row.getBytes("link")))
                .single();
    }

    private LocalDateTime now() {
        return database.sql("SELECT UTC_TIMESTAMP(6) AS now")
                .query((row, _) -> row.getObject("now", LocalDateTime.class))
                .single();
    }

    private static String record(long id, LocalDateTime at, String actor, String action, String subject) {
        return String.join("\n", Long.toString(id), at.toString(), actor, action, subject);
    }

    private final class Walk {
        private byte[] link;
        private long last;
        private Optional<Long> broken = Optional.empty();

        Walk(byte[] start) {
            this.link = start;
        }

        void pass(long id, String record, byte[] stored) {
            link = chain.next(link, record);
            last = id;
            if (broken.isEmpty() && !MessageDigest.isEqual(link, stored)) {
                broken = Optional.of(id);
            }
        }

        Optional<Long> end(long head) {
            return broken.isPresent() || last == head ? broken : Optional.of(last + 1);
        }
    }
}
