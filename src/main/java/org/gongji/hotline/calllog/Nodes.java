package org.gongji.hotline.calllog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /// Tells how the node is; nothing where it has left.
    void tell(ThisNode node, Figures figures, Optional<Duration> roundTrip) {
        database.sql("""
                        UPDATE hotline_node
                        SET calls = :calls, calls_most = :most, refused_full = :full, refused_other = :other,
                            link = :link, round_trip_us = :roundTrip, told_at = UTC_TIMESTAMP(6)
                        WHERE node = :node
                        """)
                .param("calls", figures.calls())
                .param("most", figures.most())
                .param("full", figures.refusedFull())
                .param("other", figures.refusedOther())
                .param("link", figures.link().name())
                .param(
                        "roundTrip",
                        roundTrip.map(length -> length.toNanos() / 1000).orElse(null))
                .param("node", node.name())
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
