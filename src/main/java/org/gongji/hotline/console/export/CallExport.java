package org.gongji.hotline.console.export;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.Calls.Wanted;
import org.gongji.hotline.calllog.LoggedCall;

/// Writes the calls of a list into a file, a page at a time: no more than one page is held, however many there are.
public final class CallExport {

    private static final int PAGE = 1000;

    private final Calls calls;

    public CallExport(Calls calls) {
        this.calls = calls;
    }

    /// Hears how many rows are written.
    @FunctionalInterface
    public interface Progress {

        /// Is told after each page.
        ///
        /// @return whether it is to go on
        boolean wrote(long rows);
    }

    /// How it ended, and with how many rows.
    public record Written(long rows, boolean whole) {}

    /// Writes newest first; the sheet stays open. Throws Spring's `DataAccessException` when the database is away.
    ///
    /// @param words what a key of the messages says in the reader's language
    public Written write(Wanted wanted, ZoneId zone, UnaryOperator<String> words, Sheet sheet, Progress progress)
            throws IOException {
        var table = new CallTable(zone, words);
        sheet.row(table.head());
        var rows = 0L;
        List<LoggedCall> page;
        Optional<CallId> before = Optional.empty();
        do {
            page = calls.list(wanted, before, PAGE);
            for (var call : page) {
                sheet.row(table.row(call));
            }
            rows += page.size();
            if (!progress.wrote(rows)) {
                return new Written(rows, false);
            }
            before = page.isEmpty() ? before : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return new Written(rows, true);
    }
}
