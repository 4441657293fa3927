package org.gongji.hotline.calllog;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The statements about nodes: signs of life, and the calls of those that died. Time is the database's.
final class Nodes {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Nodes(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    void beat(ThisNode node) {
        database.sql("""
                        INSERT INTO hotline_node (node, version, started_at, beat_at)
                        VALUES (:node, :version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE beat_at = UTC_TIMESTAMP(6)
                        """)
                .param("node", node.name())
                .param("version", node.version())
                .update();
    }

    void leave(ThisNode node) {
        database.sql("DELETE FROM hotline_node WHERE node = :node")
                .param("node", node.name())
                .update();
    }

    /// The nodes whose last sign of life is older than `silence`.
    List<String> silentFor(Duration silence) {
        return database.sql("""
                        SELECT node FROM hotline_node
                        WHERE beat_at < UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND
                        """)
                .param("seconds", silence.toSeconds())
                .query((row, _) -> row.getString("node"))
                .list();
    }

    /// Ends the calls that `node` left open, with its last sign of life, and forgets the node.
    ///
    /// @return how many calls
    int close(String node) {
        return transaction.execute(_ -> {
            var calls = database.sql("""
                            UPDATE phone_call
                            SET ending = 'INTERRUPTED', place = place_now,
                                ended_at = GREATEST(
                                    began_at, (SELECT beat_at FROM hotline_node WHERE node = :node))
                            WHERE ending IS NULL AND node = :node
                            """).param("node", node).update();
            database.sql("DELETE FROM hotline_node WHERE node = :node")
                    .param("node", node)
                    .update();
            return calls;
        });
    }
}
