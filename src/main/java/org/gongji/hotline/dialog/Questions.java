package org.gongji.hotline.dialog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an entry is asked for.
///
/// @param first the first time
/// @param afterSilence when nothing was keyed: as the first time, without what need not be said twice
/// @param afterTries after the first entry that was not understood, the second …; the last one stays
public record Questions<S>(Lines<S> first, Lines<S> afterSilence, List<Lines<S>> afterTries) {

    /// The same words each time.
    public static <S> Questions<S> always(Lines<S> question) {
        return new Questions<>(question, question, List.of());
    }

    public Questions<S> afterSilence(Lines<S> question) {
        return new Questions<>(first, question, afterTries);
    }

    public Questions<S> afterTry(Lines<S> question) {
        return new Questions<>(
                first,
                afterSilence,
                Stream.concat(afterTries.stream(), Stream.of(question)).toList());
    }

    Lines<S> after(int tries, int silences) {
        if (tries > 0 && !afterTries.isEmpty()) {
            return afterTries.get(Math.min(tries, afterTries.size()) - 1);
        }
        return silences > 0 ? afterSilence : first;
    }

    Set<String> ids() {
        return Stream.concat(Stream.of(first, afterSilence), afterTries.stream())
                .flatMap(lines -> lines.ids().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
