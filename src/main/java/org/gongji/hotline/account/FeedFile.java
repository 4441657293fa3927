package org.gongji.hotline.account;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongji.hotline.account.LineReader.Line;
import org.jspecify.annotations.Nullable;

/// A feed's file, read line by line: whatever its size, only the line at hand is in memory.
///
/// No field of a feed may hold a line break, so a line is a record: a quote that is not closed spoils its own line
/// only.
final class FeedFile implements Closeable {

    /// Characters; no line of a feed comes near.
    private static final int LONGEST_LINE = 8 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Counted in;
    private final long size;
    private final LineReader lines;
    private List<String> columns = List.of();
    private long number;

    private FeedFile(InputStream in, long size) {
        this.in = new Counted(in);
        this.size = size;
        // what is not UTF-8 becomes U+FFFD, which no feed has
        this.lines = new LineReader(new InputStreamReader(this.in, StandardCharsets.UTF_8), LONGEST_LINE);
    }

    static FeedFile open(Path file) throws IOException {
        return new FeedFile(Files.newInputStream(file), Files.size(file));
    }

    static FeedFile of(byte[] content) {
        return new FeedFile(new ByteArrayInputStream(content), content.length);
    }

    /// Reads the header, whose columns may come in any order.
    ///
    /// @return what is wrong with it; empty where it fits
    Optional<String> faultOfHeader(List<String> expected) throws IOException {
        var first = read();
        columns = first == null ? List.of() : columns(first);
        var missing = expected.stream().filter(name -> !columns.contains(name)).toList();
        if (missing.isEmpty() && columns.size() == expected.size()) {
            return Optional.empty();
        }
        // what stands there instead is not told: without a header it would be somebody's data
        var told = missing.isEmpty() ? "there are more of them" : "missing: " + String.join(",", missing);
        return Optional.of("line 1 has to name the columns " + String.join(",", expected) + "; " + told);
    }

    private static List<String> columns(Line header) {
        try {
            var text = header.text().startsWith(BYTE_ORDER_MARK) ? header.text().substring(1) : header.text();
            return FeedLine.split(text).stream().map(String::strip).toList();
        } catch (Refused _) {
            return List.of();
        }
    }

    /// The next line that is not empty; null at the end.
    @Nullable
    FeedLine next() throws IOException {
        var line = read();
        while (line != null && line.text().isBlank()) {
            line = read();
        }
        return line == null ? null : new FeedLine(number, columns, line);
    }

    private @Nullable Line read() throws IOException {
        number++;
        return lines.next();
    }

    long bytesRead() {
        return in.count;
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
