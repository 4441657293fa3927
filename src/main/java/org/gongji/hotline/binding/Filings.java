package org.gongji.hotline.binding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gongji.hotline.binding.Requests.Filer;
import org.gongji.hotline.rules.Decision;
import org.gongji.hotline.rules.MayBind;
import org.gongji.hotline.rules.Reason;
import org.gongji.hotline.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What programs filed under keys of their own. A key is kept for 30 days.
@Component
final class Filings {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final BlindIndex index;

    Filings(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /// What was filed under a key before; nothing yet where it is new.
    record Kept(String bodyHash, Optional<RequestId> request, Optional<Decision<MayBind.Outcome>> refused) {}

    /// Holds the key until the transaction is over: whoever sends it again meanwhile waits.
    Kept hold(Filer by) {
        jdbc.sql("""
                        INSERT INTO filing (key_hash, body_hash, filed_at)
                        VALUES (:key, :body, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE key_hash = VALUES(key_hash)
                        """).param("key", hashed(by)).param("body", by.bodyHash()).update();
        return jdbc.sql("SELECT body_hash, request_id, reason, trace FROM filing WHERE key_hash = :key")
                .param("key", hashed(by))
                .query(Filings::kept)
                .single();
    }

    void answer(Filer by, Filing.Outcome outcome) {
        var refused = outcome.decision().outcome() instanceof MayBind.Outcome.Refused(var reason)
                ? Optional.of(reason)
                : Optional.<Reason>empty();
        jdbc.sql("UPDATE filing SET request_id = :request, reason = :reason, trace = :trace WHERE key_hash = :key")
                .param("request", outcome.request().map(row -> row.id().value()).orElse(null))
                .param("reason", refused.map(Reason::name).orElse(null))
                .param(
                        "trace",
                        refused.map(_ -> TraceText.of(outcome.decision().trace()))
                                .orElse(null))
                .param("key", hashed(by))
                .update();
    }

    int forgetOld() {
        var all = 0;
        int some;
        do {
            some = jdbc.sql("DELETE FROM filing WHERE filed_at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY LIMIT :some")
                    .param("some", BATCH)
                    .update();
            all += some;
        } while (some == BATCH);
        return all;
    }

    private byte[] hashed(Filer by) {
        return index.of("filing", by.client() + "\n" + by.key());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var request =
                Optional.ofNullable(row.getObject("request_id", Long.class)).map(RequestId::new);
        var reason = row.getString("reason");
        return new Kept(
                row.getString("body_hash"),
                request,
                reason == null ? Optional.empty() : Optional.of(refused(reason, row.getString("trace"))));
    }

    private static Decision<MayBind.Outcome> refused(String reason, String trace) {
        return new Decision<>(new MayBind.Outcome.Refused(Reason.valueOf(reason)), TraceText.read(trace));
    }
}
