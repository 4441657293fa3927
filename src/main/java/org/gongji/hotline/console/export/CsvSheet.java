package org.gongji.hotline.console.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongji.hotline.console.Cell;

/// RFC 4180, in UTF-8 that says so: without the mark at its beginning, spreadsheets show Chinese as rubbish.
final class CsvSheet implements Sheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    CsvSheet(OutputStream target) throws IOException {
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void row(List<Value> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(CsvSheet::cell).toList());
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private static String cell(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Cell.of(text);
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Moment(var moment) -> MOMENT.format(moment);
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
