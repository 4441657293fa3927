package org.gongji.hotline.console;

import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.IdReading;
import org.jspecify.annotations.Nullable;

/// Reads what bodies hold, and says what is wrong without repeating it.
final class Bodies {

    private Bodies() {}

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
