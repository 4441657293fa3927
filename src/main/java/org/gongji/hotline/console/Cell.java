package org.gongji.hotline.console;

/// A cell of a CSV file that a spreadsheet shows as it is.
public final class Cell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private Cell() {}

    /// What would be worked out as a formula gets the sign for text in front.
    public static String of(String text) {
        return beginsAFormula(text) ? "'" + text : text;
    }

    /// Whether a spreadsheet would work it out.
    public static boolean beginsAFormula(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
