package org.gongji.hotline.rules;

/// A query PIN: six figures.
public record Pin(String digits) {
    public Pin {
        if (!digits.matches("\\d{6}")) {
            throw new IllegalArgumentException("a PIN has six figures");
        }
    }

    /// Masked: a PIN stands in no log.
    @Override
    public String toString() {
        return "Pin[…]";
    }
}
