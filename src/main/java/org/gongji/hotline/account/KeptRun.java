package org.gongji.hotline.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.account.FeedOutcome.Done;
import org.gongji.hotline.account.FeedOutcome.NotThisFeed;
import org.gongji.hotline.account.FeedOutcome.Tally;
import org.gongji.hotline.account.FeedRuns.How;
import org.gongji.hotline.account.FeedRuns.RefusedLine;

/// Follows a feed while it is read, writes down how it goes, and lets another watcher see it too.
final class KeptRun implements FeedWatcher {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final StoredFeedRuns runs;
    private final long id;
    private final FeedWatcher other;
    private final List<RefusedLine> refused = new ArrayList<>();
    private int kept;
    private long told = System.nanoTime();

    KeptRun(StoredFeedRuns runs, long id, FeedWatcher other) {
        this.runs = runs;
        this.id = id;
        this.other = other;
    }

    @Override
    public void at(long lines, long bytes, long ofBytes) {
        flush();
        if (System.nanoTime() - told >= EVERY.toNanos()) {
            told = System.nanoTime();
            runs.seen(id, lines);
        }
        other.at(lines, bytes, ofBytes);
    }

    @Override
    public void refused(long line, Refusal why) {
        if (kept < FeedRuns.LINES_KEPT) {
            kept++;
            refused.add(new RefusedLine(line, why));
        }
        other.refused(line, why);
    }

    private void flush() {
        runs.keep(id, refused);
        refused.clear();
    }

    void ended(FeedOutcome outcome) {
        flush();
        switch (outcome) {
            case Done(var tally) -> runs.end(id, How.DONE, tally);
            case NotThisFeed _ -> runs.end(id, How.NOT_THIS_FEED, Tally.NOTHING);
        }
    }
}
