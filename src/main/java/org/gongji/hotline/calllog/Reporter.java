package org.gongji.hotline.calllog;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells the other nodes how this one is: one small write a second, however many calls there are.
final class Reporter {

    static final Duration EVERY = Duration.ofSeconds(1);

    private final Nodes nodes;
    private final ThisNode node;
    private final Supplier<Figures> figures;
    private Optional<Duration> roundTrip = Optional.empty();

    Reporter(Nodes nodes, ThisNode node, Supplier<Figures> figures) {
        this.nodes = nodes;
        this.node = node;
        this.figures = figures;
    }

    /// Each report carries how long the one before took to the database and back. Throws `DataAccessException` when the
    /// database is away.
    void report() {
        var began = System.nanoTime();
        nodes.tell(node, figures.get(), roundTrip);
        roundTrip = Optional.of(Duration.ofNanos(System.nanoTime() - began));
    }
}
