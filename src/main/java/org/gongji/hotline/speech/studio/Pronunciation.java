package org.gongji.hotline.speech.studio;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How espeak-ng pronounces something: its sounds without tones and stress, and its tones.
///
/// @param sounds one string, without the tones
/// @param tones as pitch contours, such as `51` for the fourth
record Pronunciation(String sounds, List<String> tones) {

    private static final Pattern NO_SOUND = Pattern.compile("_\\||[',| ]");
    private static final Pattern TONE = Pattern.compile("\\d+");
    private static final List<String> NEUTRAL = List.of("11", "22", "33", "44");

    static Pronunciation of(String phonemes) {
        var plain = NO_SOUND.matcher(phonemes).replaceAll("");
        return new Pronunciation(
                TONE.matcher(plain).replaceAll(""),
                TONE.matcher(plain).results().map(MatchResult::group).toList());
    }

    /// True where a listener would hear the same word: a neutral tone for a full one and the two faces of a third tone
    /// count as the same.
    boolean soundsLike(Pronunciation other) {
        if (!sounds.equals(other.sounds) || tones.size() != other.tones.size()) {
            return false;
        }
        for (int i = 0; i < tones.size(); i++) {
            if (!alike(tones.get(i), other.tones.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String one, String other) {
        var first = plain(one);
        var second = plain(other);
        return first.equals(second)
                || NEUTRAL.contains(first)
                || NEUTRAL.contains(second)
                || (isThird(first) && isThird(second));
    }

    private static String plain(String tone) {
        return switch (tone) {
            case "53" -> "51";
            case "214" -> "21";
            default -> tone;
        };
    }

    private static boolean isThird(String tone) {
        return tone.equals("21") || tone.equals("35");
    }
}
