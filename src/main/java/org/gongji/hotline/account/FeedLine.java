package org.gongji.hotline.account;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.gongji.hotline.account.LineReader.Line;

/// One line of a feed, not yet looked at.
///
/// @param number 1 is the header
record FeedLine(long number, List<String> columns, Line line) {

    private static final char NOT_UTF8 = '\uFFFD';

    private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder().allowUnclosedQuote(false);

    /// The fields, each under the name of its column.
    FeedFields fields() throws Refused {
        if (line.tooLong()) {
            throw new Refused(Refusal.TOO_LONG);
        }
        if (line.text().indexOf(NOT_UTF8) >= 0) {
            throw new Refused(Refusal.NOT_UTF8);
        }
        var fields = split(line.text());
        if (fields.size() != columns.size()) {
            throw new Refused(Refusal.WRONG_NUMBER_OF_FIELDS);
        }
        return new FeedFields(columns, fields, !line.whole());
    }

    static List<String> split(String text) throws Refused {
        try {
            return CSV.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException _) {
            throw new Refused(Refusal.QUOTES);
        }
    }

    /// Masked: a line is full of personal data.
    @Override
    public String toString() {
        return "FeedLine[" + number + "]";
    }
}
