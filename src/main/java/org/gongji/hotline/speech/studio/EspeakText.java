package org.gongji.hotline.speech.studio;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Toned pinyin as espeak-ng 1.52 reads it rightly.
final class EspeakText {

    /// The three syllables it does not know; it would spell them as English letters.
    private static final Pattern UNKNOWN = Pattern.compile("([jqx])iong([1-5])");

    private EspeakText() {}

    static String of(String say) {
        return UNKNOWN.matcher(say).replaceAll(EspeakText::inPhonemes).strip();
    }

    /// True where `phonemes` tell that something was read as English.
    static boolean readAsEnglish(String phonemes) {
        return phonemes.contains("(en)");
    }

    private static String inPhonemes(MatchResult syllable) {
        var sound = switch (syllable.group(1)) {
            case "j" -> "tS;j'ong";
            case "q" -> "tS;hj'ong";
            default -> "S;j'ong";
        };
        var tone = switch (syllable.group(2)) {
            case "1" -> "55";
            case "2" -> "35";
            case "3" -> "214";
            case "4" -> "51";
            default -> "11";
        };
        return " [[" + sound + tone + "]] ";
    }
}
