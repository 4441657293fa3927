package org.gongji.hotline.console.insight;

import java.util.List;
import java.util.Locale;

/// A table whose rows carry a bar each: picture and figures in one.
///
/// @param name of its caption, its heads, and its file
/// @param heads names of its columns behind the label
public record Sheet(String name, List<String> heads, List<Row> rows) {

    /// A row.
    ///
    /// @param share of the whole, or of the largest: how long its bar is
    public record Row(String label, double share, List<String> cells) {

        /// How long the bar is, of a hundred.
        public String width() {
            return String.format(Locale.ROOT, "%.1f", 100 * share);
        }
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
