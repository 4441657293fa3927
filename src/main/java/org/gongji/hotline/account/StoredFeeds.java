package org.gongji.hotline.account;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

@Component
final class StoredFeeds implements Feeds {

    private final PeopleFeed people;
    private final MovementFeed movements;

    StoredFeeds(PeopleFeed people, MovementFeed movements) {
        this.people = people;
        this.movements = movements;
    }

    @Override
    public FeedOutcome people(Path file, FeedWatcher watcher) throws IOException {
        try (var lines = FeedFile.open(file)) {
            return new FeedReading<>(people, lines, watcher).run();
        }
    }

    @Override
    public FeedOutcome movements(Path file, FeedWatcher watcher) throws IOException {
        try (var lines = FeedFile.open(file)) {
            return new FeedReading<>(movements, lines, watcher).run();
        }
    }
}
