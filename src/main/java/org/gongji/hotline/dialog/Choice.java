package org.gongji.hotline.dialog;

import java.util.Optional;
import java.util.function.Predicate;

/// One key of a menu.
///
/// @param sentence what names it; empty for a key that works without being named
/// @param named whether it can be used now; where not it is not named, and its place says why
/// @param rarer the first of those that fewer callers need: named after a pause, so that the others can act before
public record Choice<N extends Enum<N>, S>(
        char key, Optional<String> sentence, N to, Predicate<S> named, boolean rarer) {

    public static <N extends Enum<N>, S> Choice<N, S> choice(int key, String sentence, N to) {
        return choice(key, sentence, to, _ -> true);
    }

    public static <N extends Enum<N>, S> Choice<N, S> choice(int key, String sentence, N to, Predicate<S> named) {
        return new Choice<>(Character.forDigit(key, 10), Optional.of(sentence), to, named, false);
    }

    /// The star key with a sentence of its own.
    public static <N extends Enum<N>, S> Choice<N, S> star(String sentence, N to) {
        return new Choice<>('*', Optional.of(sentence), to, _ -> true, false);
    }

    public static <N extends Enum<N>, S> Choice<N, S> unnamed(int key, N to) {
        return new Choice<>(Character.forDigit(key, 10), Optional.empty(), to, _ -> false, false);
    }

    public Choice<N, S> afterPause() {
        return new Choice<>(key, sentence, to, named, true);
    }
}
