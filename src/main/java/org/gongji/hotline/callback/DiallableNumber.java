package org.gongji.hotline.callback;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongji.hotline.rules.PhoneNumber;

/// A number that the hotline may dial by itself: a mobile phone or a land line of the mainland, and nothing that costs
/// whoever dials more than a call, or that is not somebody's own.
///
/// There is no other way to one than [#of]: who holds one has been past the gate.
///
/// @param digits as the trunk takes them: `13800000001`, or with the area code `01065128888`
public record DiallableNumber(String digits) {

    private static final String MAINLAND = "CN";
    private static final int COUNTRY_CODE = 86;
    private static final Set<PhoneNumberType> SOMEBODYS_OWN =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /// The form that dialplans/extensions.conf lets pass too, whatever libphonenumber learns in later years.
    private static final Pattern FORM =
            Pattern.compile("1[3-9][0-9]{9}|0(10|2[0-9])[2-8][0-9]{7}|0[3-9][0-9]{2}[2-8][0-9]{6,7}");

    /// @throws IllegalArgumentException where the gate would not have let it pass
    public DiallableNumber {
        if (!passes(digits)) {
            throw new IllegalArgumentException("a number that may not be dialled");
        }
    }

    /// The gate. Empty for what is abroad, premium, shared cost, toll-free, short, emergency, or no number at all.
    public static Optional<DiallableNumber> of(PhoneNumber number) {
        return normalised(number.digits()).filter(DiallableNumber::passes).map(DiallableNumber::new);
    }

    private static boolean passes(String digits) {
        return FORM.matcher(digits).matches()
                && normalised(digits).filter(digits::equals).isPresent();
    }

    private static Optional<String> normalised(String written) {
        try {
            var util = PhoneNumberUtil.getInstance();
            var number = util.parse(written, MAINLAND);
            if (number.getCountryCode() != COUNTRY_CODE
                    || !util.isValidNumberForRegion(number, MAINLAND)
                    || !SOMEBODYS_OWN.contains(util.getNumberType(number))
                    || ShortNumberInfo.getInstance().isEmergencyNumber(written, MAINLAND)) {
                return Optional.empty();
            }
            var significant = util.getNationalSignificantNumber(number);
            return isWritten(written, significant) ? Optional.of(dialled(significant)) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /// libphonenumber also takes off codes that choose a carrier, such as 17951: whoever wrote one wrote no number.
    private static boolean isWritten(String written, String significant) {
        return Set.of("", "0", "86", "0086").stream().anyMatch(prefix -> written.equals(prefix + significant));
    }

    private static String dialled(String significant) {
        return significant.matches("1[3-9][0-9]{9}") ? significant : "0" + significant;
    }

    /// Masked: a number stands in no log in full.
    @Override
    public String toString() {
        return "DiallableNumber[…" + digits.substring(digits.length() - 2) + "]";
    }
}
