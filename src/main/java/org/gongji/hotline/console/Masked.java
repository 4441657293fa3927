package org.gongji.hotline.console;

import org.gongji.hotline.rules.PhoneNumber;

/// What is shown of a number where not all of it need be.
public final class Masked {

    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private Masked() {}

    /// `138****0001`; of a short number only its last two figures.
    public static String phone(PhoneNumber number) {
        var digits = number.digits();
        if (digits.length() <= HEAD + TAIL) {
            return "*".repeat(digits.length() - 2) + digits.substring(digits.length() - 2);
        }
        return digits.substring(0, HEAD)
                + "*".repeat(digits.length() - HEAD - TAIL)
                + digits.substring(digits.length() - TAIL);
    }
}
