package org.gongji.hotline.console;

import java.util.regex.Pattern;

/// Why somebody does something that is written down: some words, and nobody's number among them.
record GivenReason(String text) {

    private static final int LEAST = 4;
    private static final int MOST = 120;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\s-]{3,}\\d");

    GivenReason {
        text = text.strip();
    }

    boolean fits() {
        return text.length() >= LEAST
                && text.length() <= MOST
                && !NUMBER.matcher(text).find();
    }
}
