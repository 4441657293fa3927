package org.gongji.hotline.console.prompts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Take;
import org.gongji.hotline.speech.studio.Intake.Taken.Fit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The recordings in the database, and which of them callers hear. Every node reads the same.
final class ClipBook {

    /// The one that came with the program.
    static final int SHIPPED = 0;

    private static final int MOST_REMARKS = 1000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ClipBook(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /// Keeps a recording under the next version; nobody hears it yet.
    ///
    /// @param written is told the version before it is kept for good; where that fails, nothing is kept
    int add(Take take, Fit recording, String by, IntConsumer written) {
        return transaction.execute(_ -> {
            hold();
            var version = last(take) + 1;
            place("""
                            INSERT INTO clip_version
                                (voice, pace, clip, version, sound, sha256, millis, remarks, stored_by, stored_at)
                            VALUES (:voice, :pace, :clip, :version, :sound, :sha256, :millis, :remarks, :by,
                                UTC_TIMESTAMP(6))
                            """, take)
                    .param("version", version)
                    .param("sound", recording.file())
                    .param("sha256", sha256(recording.file()))
                    .param("millis", recording.length().toMillis())
                    .param("remarks", remarks(recording))
                    .param("by", by)
                    .update();
            written.accept(version);
            return version;
        });
    }

    private static String remarks(Fit recording) {
        var remarks = String.join(
                "\n",
                recording.remarks().stream()
                        .map(finding -> finding.kind().words() + ": " + finding.detail())
                        .toList());
        return remarks.substring(0, Math.min(MOST_REMARKS, remarks.length()));
    }

    private int last(Take take) {
        return place("""
                        SELECT COALESCE(MAX(version), 0) FROM clip_version
                        WHERE voice = :voice AND pace = :pace AND clip = :clip
                        """, take).query(Integer.class).single();
    }

    /// From now on callers hear this version.
    ///
    /// @param written is called before it counts; where that fails, all stays as it was
    /// @return false where there is no such version
    boolean putLive(Take take, int version, String by, Runnable written) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            hold();
            if (version != SHIPPED && file(take, version).isEmpty()) {
                return false;
            }
            if (version == SHIPPED) {
                place("DELETE FROM clip_live WHERE voice = :voice AND pace = :pace AND clip = :clip", take)
                        .update();
            } else {
                place("""
                                INSERT INTO clip_live (voice, pace, clip, version, live_by, live_at)
                                VALUES (:voice, :pace, :clip, :version, :by, UTC_TIMESTAMP(6))
                                ON DUPLICATE KEY UPDATE version = VALUES(version), live_by = VALUES(live_by),
                                    live_at = VALUES(live_at)
                                """, take).param("version", version).param("by", by).update();
            }
            database.sql("UPDATE clip_news SET number = number + 1 WHERE one = 1")
                    .update();
            written.run();
            return true;
        }));
    }

    /// One change at a time.
    private void hold() {
        database.sql("SELECT number FROM clip_news WHERE one = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /// The versions of a recording, the newest first, without the one that came with the program.
    List<ClipVersion> versions(Take take) {
        var live = live(take);
        return place("""
                        SELECT version, sha256, millis, remarks, stored_by, stored_at FROM clip_version
                        WHERE voice = :voice AND pace = :pace AND clip = :clip
                        ORDER BY version DESC
                        """, take).query((row, _) -> version(row, live)).list();
    }

    private static ClipVersion version(ResultSet row, int live) throws SQLException {
        return new ClipVersion(
                row.getInt("version"),
                Duration.ofMillis(row.getLong("millis")),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("remarks").lines().toList(),
                row.getString("stored_by").replaceFirst("^user:", ""),
                row.getObject("stored_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("version") == live);
    }

    /// Which version callers hear.
    int live(Take take) {
        return place("SELECT version FROM clip_live WHERE voice = :voice AND pace = :pace AND clip = :clip", take)
                .query(Integer.class)
                .optional()
                .orElse(SHIPPED);
    }

    /// Every recording that is heard in the place of one that came with the program, and its version.
    Map<Take, Integer> live() {
        var live = new HashMap<Take, Integer>();
        database.sql("SELECT voice, pace, clip, version FROM clip_live").query(row -> {
            live.put(take(row), row.getInt("version"));
        });
        return live;
    }

    /// The sound of a version as it is kept.
    Optional<byte[]> file(Take take, int version) {
        return place("""
                        SELECT sound FROM clip_version
                        WHERE voice = :voice AND pace = :pace AND clip = :clip AND version = :version
                        """, take)
                .param("version", version)
                .query((row, _) -> row.getBytes("sound"))
                .optional();
    }

    /// Every sound that is heard in the place of one that came with the program.
    Map<Take, byte[]> liveFiles() {
        var files = new HashMap<Take, byte[]>();
        database.sql("""
                        SELECT v.voice, v.pace, v.clip, v.sound FROM clip_live l
                        JOIN clip_version v ON v.voice = l.voice AND v.pace = l.pace AND v.clip = l.clip
                            AND v.version = l.version
                        """).query(row -> {
            files.put(take(row), row.getBytes("sound"));
        });
        return files;
    }

    /// Another one after each change of what is heard.
    long number() {
        return database.sql("SELECT number FROM clip_news WHERE one = 1")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec place(String sql, Take take) {
        return database.sql(sql)
                .param("voice", take.voice().tag())
                .param("pace", take.pace().name())
                .param("clip", take.clip());
    }

    private static Take take(ResultSet row) throws SQLException {
        var tag = row.getString("voice");
        var voice = tag.equals(Language.ENGLISH.tag()) ? Language.ENGLISH : Language.MANDARIN;
        return new Take(voice, Pace.valueOf(row.getString("pace")), row.getString("clip"));
    }

    private static byte[] sha256(byte[] sound) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sound);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
