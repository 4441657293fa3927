package org.gongji.hotline.console;

import org.jspecify.annotations.Nullable;

/// The key that a program chooses for a request, so that the same request sent twice is one.
record Key(String text) {

    static final String HEADER = "Idempotency-Key";

    static Key of(@Nullable String header) {
        if (header == null || !header.matches("[\\x21-\\x7e]{1,100}")) {
            throw new Malformed(
                    HEADER,
                    "Send the header " + HEADER + " with 1 to 100 visible ASCII characters, new for each request,"
                            + " such as a UUID.");
        }
        return new Key(header);
    }

    /// Masked: a program may put into it what it likes.
    @Override
    public String toString() {
        return "Key[…]";
    }
}
