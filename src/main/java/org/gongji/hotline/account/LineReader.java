package org.gongji.hotline.account;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Reads lines, each as it ends with LF, CR LF or CR, and never holds more than `longest` characters of one.
final class LineReader {

    private final Reader in;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private final char[] buffer = new char[16 * 1024];
    private int at;
    private int end;
    private boolean afterReturn;

    LineReader(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// @param text what fits of the line, without its line break
    /// @param tooLong there was more
    /// @param whole it ended with a line break
    record Line(String text, boolean tooLong, boolean whole) {}

    /// The next line; null at the end.
    @Nullable
    Line next() throws IOException {
        line.setLength(0);
        var tooLong = false;
        var read = nextOfLine();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n' && read != '\r') {
            if (line.length() < longest) {
                line.append((char) read);
            } else {
                tooLong = true;
            }
            read = nextOfLine();
        }
        afterReturn = read == '\r';
        return new Line(line.toString(), tooLong, read >= 0);
    }

    /// The next character; the LF of a CR LF has been read with its CR.
    private int nextOfLine() throws IOException {
        var read = character();
        if (read == '\n' && afterReturn) {
            read = character();
        }
        afterReturn = false;
        return read;
    }

    private int character() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++];
    }
}
