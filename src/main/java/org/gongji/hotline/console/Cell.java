package org.gongji.hotline.console;

/// A cell of a CSV file that a spreadsheet shows as it is.
final class Cell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private Cell() {}

    /// What would be worked out as a formula gets the sign for text in front.
    static String of(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
