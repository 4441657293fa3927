package org.gongji.hotline.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.IdReading;
import org.gongji.hotline.rules.Money;
import org.gongji.hotline.rules.PhoneNumber;

/// Reads the fields of a feed, each refused with its own reason.
final class Fields {

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{IsLatin}\\p{Co}·•・.'’\\- ]{1,50}");
    private static final Pattern CARD = Pattern.compile("(?=(?:.*\\d){4})[A-Z0-9]{8,19}");
    private static final Pattern PHONE = Pattern.compile("\\d{3,15}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Fields() {}

    static IdNumber idNumber(String text) throws Refused {
        var upper = text.toUpperCase(Locale.ROOT);
        if (!(IdReading.of(upper) instanceof IdReading.Wellformed)) {
            throw new Refused(Refusal.ID_NUMBER);
        }
        return new IdNumber(upper);
    }

    static String name(String text) throws Refused {
        return fitting(NAME, text, Refusal.NAME);
    }

    static Optional<String> cardNumber(String text) throws Refused {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting(CARD, text.toUpperCase(Locale.ROOT), Refusal.CARD_NUMBER));
    }

    /// With or without the hyphens and the country code that people write.
    static Optional<PhoneNumber> phone(String text) throws Refused {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var figures = text.replace(" ", "").replace("-", "");
        var national = figures.startsWith("+86") ? figures.substring(3) : figures;
        return Optional.of(new PhoneNumber(fitting(PHONE, national, Refusal.PHONE)));
    }

    static LocalDate day(String text, Refusal otherwise) throws Refused {
        try {
            return LocalDate.parse(fitting(DAY, text, otherwise));
        } catch (DateTimeException _) {
            throw new Refused(otherwise);
        }
    }

    static Money money(String text, Refusal otherwise) throws Refused {
        return Money.parse(text).orElseThrow(() -> new Refused(otherwise));
    }

    static <E extends Enum<E>> E one(Class<E> of, String text, Refusal otherwise) throws Refused {
        for (var constant : of.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new Refused(otherwise);
    }

    static String fitting(Pattern pattern, String text, Refusal otherwise) throws Refused {
        if (!pattern.matcher(text).matches()) {
            throw new Refused(otherwise);
        }
        return text;
    }
}
