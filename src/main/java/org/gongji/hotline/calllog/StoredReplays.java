package org.gongji.hotline.calllog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.dialog.Moment;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements that read what was said.
final class StoredReplays implements Replays {

    private final JdbcClient database;
    private final FieldCipher cipher;

    StoredReplays(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<Moment> masked(CallId call) {
        return database.sql("SELECT said FROM call_speech WHERE call_id = :call")
                .param("call", call.value())
                .query(String.class)
                .optional()
                .map(said -> new Transcript(said, "").moments(call.began()))
                .orElse(List.of());
    }

    @Override
    public List<Moment> whole(CallId call) {
        return database.sql("SELECT said, personal FROM call_speech WHERE call_id = :call")
                .param("call", call.value())
                .query((row, _) -> opened(call, row).moments(call.began()))
                .optional()
                .orElse(List.of());
    }

    private Transcript opened(CallId call, ResultSet row) throws SQLException {
        var sealed = row.getBytes("personal");
        var personal = sealed == null ? "" : cipher.open(CallWriting.PERSONAL, call.value(), sealed);
        return new Transcript(row.getString("said"), personal);
    }

    @Override
    public Optional<Boolean> personal(CallId call) {
        return database.sql("SELECT personal IS NOT NULL FROM call_speech WHERE call_id = :call")
                .param("call", call.value())
                .query(Boolean.class)
                .optional();
    }
}
