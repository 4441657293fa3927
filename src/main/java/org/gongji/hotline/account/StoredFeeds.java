package org.gongji.hotline.account;

import java.io.IOException;
import java.nio.file.Path;
import org.gongji.hotline.account.FeedReading.Kind;
import org.springframework.stereotype.Component;

@Component
final class StoredFeeds implements Feeds {

    private final PeopleFeed people;
    private final MovementFeed movements;
    private final StoredFeedRuns runs;

    StoredFeeds(PeopleFeed people, MovementFeed movements, StoredFeedRuns runs) {
        this.people = people;
        this.movements = movements;
        this.runs = runs;
    }

    @Override
    public FeedOutcome people(Path file, FeedWatcher watcher) throws IOException {
        return read(people, FeedRuns.Kind.PEOPLE, file, watcher);
    }

    @Override
    public FeedOutcome movements(Path file, FeedWatcher watcher) throws IOException {
        return read(movements, FeedRuns.Kind.MOVEMENTS, file, watcher);
    }

    /// A run that breaks off stays without an end: once its last sign is old, it shows as broken off.
    private FeedOutcome read(Kind<?> kind, FeedRuns.Kind name, Path file, FeedWatcher watcher) throws IOException {
        try (var lines = FeedFile.open(file)) {
            var run = new KeptRun(runs, runs.begin(name, file), watcher);
            var outcome = new FeedReading<>(kind, lines, run).run();
            run.ended(outcome);
            return outcome;
        }
    }
}
