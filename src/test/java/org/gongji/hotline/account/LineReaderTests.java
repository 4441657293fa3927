package org.gongji.hotline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.account.LineReader.Line;
import org.junit.jupiter.api.Test;

class LineReaderTests {

    @Test
    void each_of_the_three_line_breaks_ends_a_line() throws IOException {
        assertThat(lines("a\nb\r\nc\rd\n")).containsExactly(whole("a"), whole("b"), whole("c"), whole("d"));
    }

    @Test
    void empty_lines_are_lines() throws IOException {
        assertThat(lines("\na\r\n\r\nb\n")).containsExactly(whole(""), whole("a"), whole(""), whole("b"));
    }

    @Test
    void a_last_line_without_a_break_is_not_whole() throws IOException {
        assertThat(lines("a\nb")).containsExactly(whole("a"), new Line("b", false, false));
    }

    @Test
    void of_a_line_that_is_too_long_its_beginning_is_kept() throws IOException {
        assertThat(lines("123456789012345\nb\n")).containsExactly(new Line("1234567890", true, true), whole("b"));
    }

    @Test
    void an_empty_text_has_no_line() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void lines_longer_than_the_buffer_stay_whole() throws IOException {
        var reader = new LineReader(new StringReader("x".repeat(40_000) + "\r\n" + "y\n"), 50_000);

        assertThat(reader.next()).isEqualTo(whole("x".repeat(40_000)));
        assertThat(reader.next()).isEqualTo(whole("y"));
    }

    private static List<Line> lines(String text) throws IOException {
        var reader = new LineReader(new StringReader(text), 10);
        var lines = new ArrayList<Line>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static Line whole(String text) {
        return new Line(text, false, true);
    }
}
