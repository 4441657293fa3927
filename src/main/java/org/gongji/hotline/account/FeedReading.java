package org.gongji.hotline.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.account.FeedOutcome.Done;
import org.gongji.hotline.account.FeedOutcome.NotThisFeed;
import org.gongji.hotline.account.FeedOutcome.Tally;

/// Reads a feed to its end: line by line, into the database chunk by chunk.
///
/// @param <L> what a line says
final class FeedReading<L> {

    private static final int CHUNK = 1000;

    /// What is special to one feed.
    interface Kind<L> {

        List<String> columns();

        L read(long line, FeedFields fields) throws Refused;

        /// What a line is about: two lines about the same do not go into one chunk.
        Object about(L line);

        /// Takes a chunk in, in one transaction.
        Tally take(List<L> lines, FeedWatcher watcher);
    }

    private final Kind<L> kind;
    private final FeedFile file;
    private final FeedWatcher watcher;
    private final Map<Object, L> chunk = new LinkedHashMap<>();
    private Tally tally = Tally.NOTHING;

    FeedReading(Kind<L> kind, FeedFile file, FeedWatcher watcher) {
        this.kind = kind;
        this.file = file;
        this.watcher = watcher;
    }

    FeedOutcome run() throws IOException {
        var fault = file.faultOfHeader(kind.columns());
        if (fault.isPresent()) {
            return new NotThisFeed(fault.get());
        }
        for (var line = file.next(); line != null; line = file.next()) {
            take(line);
        }
        flush();
        return new Done(tally);
    }

    private void take(FeedLine line) {
        try {
            add(kind.read(line.number(), line.fields()));
        } catch (Refused refused) {
            watcher.refused(line.number(), refused.why());
            tally = tally.plus(Tally.REFUSED);
        }
    }

    private void add(L line) {
        var about = kind.about(line);
        if (chunk.containsKey(about)) {
            flush();
        }
        chunk.put(about, line);
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            tally = tally.plus(kind.take(new ArrayList<>(chunk.values()), watcher));
            chunk.clear();
        }
        watcher.at(tally.lines(), file.bytesRead(), file.size());
    }
}
