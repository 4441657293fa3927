package org.gongji.hotline.asterisk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.rules.PhoneNumber;

/// Reads the calling number as a network sends it: anything that is not surely a number of the mainland is nobody's.
final class CallerNumber {

    private static final Pattern FIGURES = Pattern.compile("\\+?[0-9]{3,15}");
    private static final Pattern ABROAD = Pattern.compile("(\\+|00)(?!86).*");
    private static final Pattern COUNTRY_CODE = Pattern.compile("(\\+|00)86|86(?=1[3-9][0-9]{9}$)");
    private static final Pattern MOBILE = Pattern.compile("0?(1[3-9][0-9]{9})");
    /// The bits of `agi_callingpres` that say whether the number may be shown, and the value that lets it (Q.931).
    private static final int PRESENTATION = 0x60;

    private CallerNumber() {}

    /// @param presentation as in `agi_callingpres`; a number that its owner wants not to be shown is not used either
    static Optional<PhoneNumber> read(String number, int presentation) {
        if ((presentation & PRESENTATION) != 0 || !FIGURES.matcher(number).matches()) {
            return Optional.empty();
        }
        if (ABROAD.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(national(number))
                .filter(digits -> digits.length() >= 3)
                .map(PhoneNumber::new);
    }

    private static String national(String number) {
        var code = COUNTRY_CODE.matcher(number);
        var significant = code.lookingAt() ? number.substring(code.end()) : number;
        var mobile = MOBILE.matcher(significant);
        if (mobile.matches()) {
            return mobile.group(1);
        }
        // +86 10 6512 8888 is 010 6512 8888 inside the country
        var fromAbroadForm = number.startsWith("+") || number.startsWith("00");
        return fromAbroadForm && !significant.startsWith("0") ? "0" + significant : significant;
    }
}
