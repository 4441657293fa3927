package org.gongji.hotline.asterisk;

import java.util.regex.Pattern;

/// The one list of what may stand in a line to the switch's manager port. It has no CR, LF or NUL, which would begin a
/// line of their own, and no comma, `$`, braces, `&`, quote or semicolon, which the dialplan would take for its own.
final class AmiText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,32}");
    private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z ._:/@<>=+-]{0,256}");
    private static final String LINE_END = "\r\n";

    private AmiText() {}

    static boolean mayBeSent(String value) {
        return VALUE.matcher(value).matches();
    }

    /// @param action as it goes out: lines of name and value, and an empty one
    /// @throws IllegalArgumentException where it is anything but one action of allowed values; what it holds is not
    /// told
    static void check(String action) {
        if (!action.endsWith(LINE_END + LINE_END)) {
            throw new IllegalArgumentException("an action ends with an empty line");
        }
        for (var line :
                action.substring(0, action.length() - 2 * LINE_END.length()).split(LINE_END, -1)) {
            checkLine(line);
        }
    }

    private static void checkLine(String line) {
        var colon = line.indexOf(": ");
        if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
            throw new IllegalArgumentException("a line to the switch is a name and a value");
        }
        if (!mayBeSent(line.substring(colon + 2))) {
            throw new IllegalArgumentException("the value of '" + line.substring(0, colon)
                    + "' has characters that may not be sent to the switch");
        }
    }
}
