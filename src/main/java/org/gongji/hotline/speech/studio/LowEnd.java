package org.gongji.hotline.speech.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/// The end of a stretch that ends in a third tone while something follows it: "zui4 hao3".
///
/// @param before what stands before the last word, with the tone it has there
/// @param word the last word
record LowEnd(String before, String word) {

    private static final Pattern WORDS =
            Pattern.compile("(?<before>(?:.*[ ,.?])?)(?<word>[a-z1-5]*[a-z]3)", Pattern.DOTALL);
    /// As espeak-ng writes it at the end of a clause: low, then rising.
    private static final String FULL = "214";
    /// As it writes it before any other syllable.
    private static final String LOW = "21";

    static Optional<LowEnd> of(String say) {
        var words = WORDS.matcher(say.strip());
        if (!words.matches()) {
            return Optional.empty();
        }
        // two third tones: the first one rises
        var word = words.group("word").replaceFirst("3([a-z]+3)$", "2$1");
        var before = words.group("before");
        return Optional.of(new LowEnd(word.matches("[a-z]+3") ? before.replaceFirst("3 $", "2 ") : before, word));
    }

    /// `phonemes` of the word, its last tone low.
    String lowered(String phonemes) {
        int tone = phonemes.lastIndexOf(FULL);
        var lowered =
                tone < 0 ? phonemes : phonemes.substring(0, tone) + LOW + phonemes.substring(tone + FULL.length());
        return lowered.replace("_|", "").strip();
    }
}
