package org.gongji.hotline.calllog;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives this node's sign of life, and ends the calls of nodes that give none any more.
final class Heartbeat {

    static final Duration EVERY = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(20);

    /// After the database was away all nodes look dead until they had time to give a sign.
    private static final int BEATS_BEFORE_JUDGING = 5;

    private final Nodes nodes;
    private final ThisNode node;
    private int beats;

    Heartbeat(Nodes nodes, ThisNode node) {
        this.nodes = nodes;
        this.node = node;
    }

    /// One beat. Throws `DataAccessException` when the database is away.
    void beat() {
        var before = beats;
        beats = 0;
        nodes.beat(node);
        beats = before + 1;
        if (beats >= BEATS_BEFORE_JUDGING) {
            nodes.silentFor(DEAD_AFTER).forEach(this::close);
        }
    }

    void last() {
        nodes.leave(node);
    }

    private void close(String dead) {
        var calls = nodes.close(dead);
        log.atWarn().addKeyValue("node", dead).addKeyValue("calls", calls).log("node died; its calls are closed");
    }
}
