package org.gongji.hotline.console;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.IdReading;
import org.gongji.hotline.rules.Money;
import org.jspecify.annotations.Nullable;

/// Reads what bodies hold, and says what is wrong without repeating it.
final class Bodies {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}\\.\\d{2}");

    private Bodies() {}

    static <E extends Enum<E>> E one(Class<E> of, String field, @Nullable String text) {
        return Arrays.stream(of.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unfit(field, "Send one of " + Arrays.toString(of.getEnumConstants()) + "."));
    }

    /// Yuan with two decimals, more than nothing.
    static Money amount(String field, String text) {
        var amount = AMOUNT.matcher(text).matches() ? Money.ofYuan(text) : Money.ZERO;
        if (amount.isZero()) {
            throw new Unfit(
                    field, "An amount is text: yuan with two decimals, such as \"500.00\", and more than zero.");
        }
        return amount;
    }

    static IdNumber idNumber(String field, @Nullable String text) {
        if (text == null) {
            throw new Unfit(field, "An ID number is needed.");
        }
        return switch (IdReading.of(text)) {
            case IdReading.Wellformed _ -> new IdNumber(text);
            case IdReading.Faulty(var fault) ->
                throw new Unfit(
                        field,
                        switch (fault) {
                            case LENGTH -> "An ID number has 18 characters.";
                            case CHARACTERS -> "An ID number is 17 figures and a figure or X.";
                            case REGION -> "No ID number begins like this.";
                            case DATE -> "The date of birth in this ID number is no date.";
                            case CHECK_DIGIT -> "The check digit of this ID number is wrong.";
                        });
        };
    }
}
