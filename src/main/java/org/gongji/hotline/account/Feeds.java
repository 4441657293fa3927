package org.gongji.hotline.account;

import java.io.IOException;
import java.nio.file.Path;

/// The feeds of the core insurance system, as files (`interfaces.md` says their columns).
///
/// A feed is read line by line and goes in in chunks, each committed: after a break it is simply read again, and
/// nothing happens twice. Every method may throw Spring's `DataAccessException` when the database is away.
public interface Feeds {

    FeedOutcome people(Path file, FeedWatcher watcher) throws IOException;

    FeedOutcome movements(Path file, FeedWatcher watcher) throws IOException;
}
