package org.gongji.hotline.rules;

/// A telephone number of the mainland: national figures only, such as `13800000001` or `01065128888`.
public record PhoneNumber(String digits) {
    public PhoneNumber {
        if (!digits.matches("\\d{3,15}")) {
            throw new IllegalArgumentException("a phone number has 3 to 15 figures");
        }
    }

    /// Masked: a caller's number stands in no log in full.
    @Override
    public String toString() {
        return "PhoneNumber[…" + digits.substring(digits.length() - 2) + "]";
    }
}
