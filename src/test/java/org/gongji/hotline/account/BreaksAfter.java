package org.gongji.hotline.account;

import java.util.List;
import org.gongji.hotline.account.FeedOutcome.Tally;

/// A people feed that breaks off after some chunks, as a process that is killed does.
final class BreaksAfter implements FeedReading.Kind<PersonLine> {

    private final PeopleFeed feed;
    private int chunks;

    BreaksAfter(PeopleFeed feed, int chunks) {
        this.feed = feed;
        this.chunks = chunks;
    }

    @Override
    public List<String> columns() {
        return feed.columns();
    }

    @Override
    public PersonLine read(long line, FeedFields fields) throws Refused {
        return feed.read(line, fields);
    }

    @Override
    public Object about(PersonLine line) {
        return feed.about(line);
    }

    @Override
    public Tally take(List<PersonLine> lines, FeedWatcher watcher) {
        if (chunks-- == 0) {
            throw new IllegalStateException("broken off");
        }
        return feed.take(lines, watcher);
    }
}
