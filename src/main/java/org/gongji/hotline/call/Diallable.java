package org.gongji.hotline.call;

import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.PhoneNumber;

/// Telephone numbers of the mainland that a person can be called back on.
final class Diallable {

    private static final String MOBILE = "1[3-9]\\d{9}";
    private static final String FIXED = "0(10|2\\d)[2-8]\\d{7}|0[3-9]\\d{2}[2-8]\\d{6,7}";

    private Diallable() {}

    static boolean test(PhoneNumber number) {
        return test(number.digits());
    }

    static boolean test(String digits) {
        return digits.matches(MOBILE + "|" + FIXED);
    }

    /// The number as it is read out.
    static Value said(PhoneNumber number) {
        var digits = number.digits();
        if (digits.matches(MOBILE)) {
            return new Value.Digits(digits, Value.Grouping.MOBILE);
        }
        var area = digits.matches("0(10|2\\d).*") ? 3 : 4;
        return new Value.Digits(digits.substring(0, area) + "-" + digits.substring(area), Value.Grouping.PHONE);
    }
}
