package org.gongji.hotline.account;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Measures the people feed with people who do not exist. Only in the demo: they are in the database for a while.
@Component
@ConditionalOnBooleanProperty("hotline.demo.enabled")
public final class PeopleFeedBench {

    private static final long SEED = 12333;
    private static final int BATCH = 10_000;

    private final Feeds feeds;
    private final JdbcClient jdbc;

    PeopleFeedBench(Feeds feeds, JdbcClient jdbc) {
        this.feeds = feeds;
        this.jdbc = jdbc;
    }

    /// What was measured.
    ///
    /// @param first into a database where none of them is
    /// @param again the same file a second time
    public record Measured(FeedOutcome outcome, long bytes, Duration first, FeedOutcome second, Duration again) {}

    /// Feeds `people` invented people, twice, and takes them out again.
    public Measured run(int people, FeedWatcher watcher) throws IOException {
        var file = Files.createTempFile("people", ".csv");
        var firstId =
                jdbc.sql("SELECT next_id FROM person_number").query(Long.class).single();
        try {
            new MadeUpPeople(SEED).write(file, people);
            var began = System.nanoTime();
            var outcome = feeds.people(file, watcher);
            var fed = System.nanoTime();
            var second = feeds.people(file, watcher);
            var fedAgain = System.nanoTime();
            return new Measured(
                    outcome, Files.size(file), Duration.ofNanos(fed - began), second, Duration.ofNanos(fedAgain - fed));
        } finally {
            Files.delete(file);
            takeOut(firstId);
        }
    }

    private void takeOut(long firstId) {
        while (jdbc.sql("DELETE FROM person WHERE id >= :first LIMIT " + BATCH)
                        .param("first", firstId)
                        .update()
                == BATCH) {
            // the next batch
        }
    }
}
