package org.gongji.hotline.console.insight;

import java.util.Locale;
import java.util.Objects;
import org.gongji.hotline.call.CallEvent.Ending;
import org.gongji.hotline.calllog.Slice;
import org.gongji.hotline.rules.CallOutcome;
import org.springframework.context.MessageSource;

/// The words of the page in the viewer's language.
record Words(MessageSource messages, Locale locale) {

    String of(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /// A dialog under the name it has for people; a new one under its own.
    String dialog(String name) {
        return Objects.requireNonNullElse(
                messages.getMessage("insight.dialog." + name.replace(' ', '-'), null, name, locale), name);
    }

    String ending(Ending ending) {
        return of("outcome." + ending.name());
    }

    String outcome(CallOutcome outcome) {
        return of("insight.callback." + outcome.name());
    }

    /// A box of the picture of ways.
    String box(String name) {
        if (name.isEmpty()) {
            return of("insight.other");
        }
        return name.equals(name.toUpperCase(Locale.ROOT)) ? of("outcome." + name) : dialog(name);
    }

    String slice(Slice slice) {
        var text = slice.text();
        return switch (text.charAt(0)) {
            case 'R' -> of("insight.slice.region", text.substring(2));
            case 'L' -> of("insight.slice.language." + text.substring(2));
            default -> of("insight.slice." + text);
        };
    }
}
