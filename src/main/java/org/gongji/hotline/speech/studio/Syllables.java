package org.gongji.hotline.speech.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/// Counts what is spoken, in characters and in pinyin.
final class Syllables {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,.?!]+");
    private static final Pattern WORD = Pattern.compile("([a-z]+[1-5])+");
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+[1-5]");

    private Syllables() {}

    /// Spoken characters: Chinese characters and figures. Punctuation is silent.
    static int inText(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.isIdeographic(c) || Character.isDigit(c))
                .count();
    }

    static int inPinyin(String say) {
        return (int) SYLLABLE.matcher(say).results().count();
    }

    /// What is wrong with the pinyin of `text`, if anything.
    static Optional<String> fault(String text, String say) {
        for (var word : BETWEEN_WORDS.splitAsStream(say).toList()) {
            if (!word.isEmpty() && !WORD.matcher(word).matches()) {
                return Optional.of("'" + word + "' is no toned pinyin such as 'yin2hang2' (tone 5 is neutral, ü is v)");
            }
        }
        boolean hasLetters = text.codePoints().anyMatch(c -> c < 128 && Character.isLetter(c));
        if (!hasLetters && inText(text) != inPinyin(say)) {
            return Optional.of("'" + text + "' has " + inText(text) + " characters, '" + say + "' has " + inPinyin(say)
                    + " syllables");
        }
        return Optional.empty();
    }
}
