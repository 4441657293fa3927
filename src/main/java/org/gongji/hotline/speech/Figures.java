package org.gongji.hotline.speech;

import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.dialog.Value.Grouping;

/// Strings of figures, said one by one in groups. Every language breaks them at the same places.
final class Figures {

    private Figures() {}

    static Phrase say(Value.Digits value) {
        var phrase = Phrase.NOTHING;
        // the star key stands for the X of an ID
        for (var group : groups(value.digits().replace('*', 'X'), value.grouping())) {
            phrase = phrase.isEmpty() ? group(group) : phrase.pause(Gap.GROUP).then(group(group));
        }
        return phrase;
    }

    private static Phrase group(String figures) {
        var parts = new ArrayList<Phrase.Part>();
        for (var i = 0; i < figures.length(); i++) {
            if (i > 0) {
                parts.add(new Phrase.Part.Pause(Gap.FIGURE));
            }
            parts.add(new Phrase.Part.Spoken("digit." + figures.charAt(i)));
        }
        return new Phrase(parts);
    }

    private static List<String> groups(String digits, Grouping grouping) {
        if (!digits.matches("[0-9]+(-[0-9]+)?|[0-9]*X")) {
            throw new IllegalArgumentException("figures are 0 to 9, with X at the end or - after an area code");
        }
        return switch (grouping) {
            case WHOLE -> List.of(digits.replace("-", ""));
            case ID -> cut(digits, 6, 8, 4);
            case MOBILE -> cut(digits, 3, 4, 4);
            case TASK_CODE -> cut(digits, 3, 3);
            case PHONE -> phone(digits);
        };
    }

    private static List<String> phone(String digits) {
        var dash = digits.indexOf('-');
        if (dash > 0) {
            var groups = new ArrayList<>(List.of(digits.substring(0, dash)));
            groups.addAll(phone(digits.substring(dash + 1)));
            return groups;
        }
        return switch (digits.length()) {
            case 7 -> cut(digits, 3, 4);
            case 8 -> cut(digits, 4, 4);
            case 11 -> cut(digits, 3, 4, 4);
            default -> List.of(digits);
        };
    }

    /// Groups of these lengths; a string that is shorter or longer ends where it ends.
    private static List<String> cut(String digits, int... lengths) {
        var groups = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i < lengths.length && from < digits.length(); i++) {
            var to = i == lengths.length - 1 ? digits.length() : Math.min(digits.length(), from + lengths[i]);
            groups.add(digits.substring(from, to));
            from = to;
        }
        return groups;
    }
}
