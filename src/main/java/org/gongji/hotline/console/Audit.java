package org.gongji.hotline.console;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongji.hotline.vault.HashChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down who looks at what, before it is shown. Only ever adds, but for what is so old that it must go.
public final class Audit {

    private static final int PAGE = 1000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final HashChain chain;

    Audit(JdbcClient database, PlatformTransactionManager transactions, HashChain chain) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.chain = chain;
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// What somebody did.
    public enum Action {
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
        EXPORT_CALLS,
        LIST_DEAD_EVENTS,
        REPLAY_EVENTS,
        DROP_EVENT,
        SIGN_IN,
        SIGN_IN_REFUSED,
        SIGN_OUT,
        ENROL,
        UNMASK_CALLER,
        LIST_CALLBACKS,
        TURN_CALLBACKS,
        WATCH_LIVE,
        PHONE,
        SEARCH_AUDIT,
        EXPORT_AUDIT,
        CHECK_AUDIT,
        PURGE_AUDIT,
        LIST_USERS,
        ADD_USER,
        CHANGE_ROLE,
        RESET_USER,
        REMOVE_USER,
        CHANGE_PASSWORD,
        RENEW_SECOND_FACTOR,
        LIST_DO_NOT_CALL,
        CALL_AGAIN,
        LIST_WISHES,
        UNMASK_WISH,
        TAKE_WISH,
        LIST_REQUESTS,
        SEARCH_REQUESTS,
        CHECK_EVIDENCE,
        LIST_FEEDS,
        READ_INSIGHT,
        EXPORT_INSIGHT,
        STORE_CLIP,
        PUT_CLIP_LIVE
    }

    private static final String PAGE_OF_ENTRIES = """
            SELECT id, at, actor, action, subject, link FROM audit_entry
            WHERE id > :last ORDER BY id LIMIT :most
            """;

    /// An end of the chain, sealed: without the key nobody can move it.
    private static final class End {
        final long id;
        final byte[] link;
        final byte[] seal;

        End(long id, byte[] link, byte[] seal) {
            this.id = id;
            this.link = link;
            this.seal = seal;
        }
    }

    /// An entry as it stands there.
    private static final class Row {
        final long id;
        final LocalDateTime at;
        final String record;
        final byte[] link;

        Row(long id, LocalDateTime at, String record, byte[] link) {
            this.id = id;
            this.at = at;
            this.record = record;
            this.link = link;
        }
    }

    /// Adds an entry. Throws `DataAccessException` when it cannot: then nothing must be shown.
    ///
    /// @param subject never personal data: a number of ours, or a keyed hash
    public void write(String actor, Action action, String subject) {
        transaction.executeWithoutResult(_ -> {
            var head = end("audit_head", " FOR UPDATE");
            var id = head.id + 1;
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
            AuditSubject.hashes(subject).forEach(hash -> isAbout(hash, id));
            // an end that somebody moved is never sealed again: else the next entry would hide it
            move("audit_head", new End(id, link, isSealed("head", head) ? seal("head", id, link) : chain.start()));
        });
    }

    private void isAbout(String hash, long id) {
        database.sql("INSERT INTO audit_about (hash, entry) VALUES (:hash, :entry)")
                .param("hash", hash)
                .param("entry", id)
                .update();
    }

    /// Looks at the whole chain as it is at one moment, page by page.
    ///
    /// @return the first entry that was changed, or that follows a missing one; empty where all is as it was
    Optional<Long> broken() {
        return check().broken();
    }

    /// The same, with how many entries there are. Blocks for as long as it takes to read them.
    AuditVerdict check() {
        return Objects.requireNonNull(snapshot.execute(_ -> {
            var start = end("audit_start", "");
            var head = end("audit_head", "");
            if (!isSealed("start", start)) {
                return new AuditVerdict(0, Optional.of(start.id + 1));
            }
            var walk = new Walk(start);
            for (var rows = after(start.id); !rows.isEmpty(); rows = after(walk.last)) {
                var broken = rows.stream().filter(row -> !walk.passes(row)).findFirst();
                if (broken.isPresent()) {
                    return new AuditVerdict(walk.passed, broken.map(row -> row.id));
                }
            }
            return walk.end(head);
        }));
    }

    /// Deletes the oldest entries, from before `moment`, and keeps the link of the last of them sealed. What is not as
    /// it was written is never deleted, nor what comes after it.
    ///
    /// @return how many are gone; at most one page, so that nobody waits long for it
    int purge(LocalDateTime moment) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var start = end("audit_start", " FOR UPDATE");
            var walk = new Walk(start);
            var last = isSealed("start", start)
                    ? after(start.id).stream()
                            .takeWhile(row -> row.at.isBefore(moment) && walk.passes(row))
                            .reduce((_, later) -> later)
                    : Optional.<Row>empty();
            last.ifPresent(row -> {
                move("audit_start", new End(row.id, row.link, seal("start", row.id, row.link)));
                for (var table : List.of("audit_about WHERE entry", "audit_entry WHERE id")) {
                    database.sql("DELETE FROM " + table + " <= :last")
                            .param("last", row.id)
                            .update();
                }
            });
            return (int) walk.passed;
        }));
    }

    private End end(String table, String how) {
        return database.sql("SELECT last_id, link, seal FROM " + table + " WHERE one = 1" + how)
                .query((row, _) -> new End(row.getLong("last_id"), row.getBytes("link"), row.getBytes("seal")))
                .single();
    }

    private void move(String table, End end) {
        database.sql("UPDATE " + table + " SET last_id = :id, link = :link, seal = :seal WHERE one = 1")
                .param("id", end.id)
                .param("link", end.link)
                .param("seal", end.seal)
                .update();
    }

    private byte[] seal(String which, long id, byte[] link) {
        return chain.next(link, which + " " + id);
    }

    /// An end at which nothing was ever written has no seal yet.
    private boolean isSealed(String which, End end) {
        var expected = end.id == 0 ? chain.start() : seal(which, end.id, end.link);
        return MessageDigest.isEqual(expected, end.seal)
                && (end.id != 0 || MessageDigest.isEqual(chain.start(), end.link));
    }

    private List<Row> after(long last) {
        return database.sql(PAGE_OF_ENTRIES)
                .param("last", last)
                .param("most", PAGE)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var at = row.getObject("at", LocalDateTime.class);
        return new Row(
                id,
                at,
                record(id, at, row.getString("actor"), row.getString("action"), row.getString("subject")),
                row.getBytes("link"));
    }

    LocalDateTime now() {
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
        private long passed;

        Walk(End start) {
            this.link = start.link;
            this.last = start.id;
        }

        boolean passes(Row row) {
            var next = chain.next(link, row.record);
            if (!MessageDigest.isEqual(next, row.link)) {
                return false;
            }
            link = next;
            last = row.id;
            passed++;
            return true;
        }

        AuditVerdict end(End head) {
            var whole = head.id == last && MessageDigest.isEqual(head.link, link) && isSealed("head", head);
            return new AuditVerdict(passed, whole ? Optional.empty() : Optional.of(last + 1));
        }
    }
}
